package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The command `./saoma`, run as a person runs it, and what it said.
final class Launcher {

    /// The repository, wherever Maven was started.
    static final Path HOME = home();

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Map<String, String> environment;

    Launcher(Map<String, String> environment) {
        this.environment = environment;
    }

    /// @param said what it wrote, on standard output and standard error together
    record Ended(int status, String said) {}

    Ended run(String... arguments) {
        try {
            Path said = Files.createTempFile("saoma-", ".txt");
            Process process = start(said, arguments);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError("./saoma took longer than " + PATIENCE + ": " + Files.readString(said));
            }
            Ended ended = new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
            Files.delete(said);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while ./saoma ran", e);
        }
    }

    /// Starts it and comes back at once, for a run in the foreground.
    Process start(Path said, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("saoma").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .directory(HOME.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("saoma"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new AssertionError("run the acceptance tests inside the repository: there is no ./saoma above");
            }
            folder = parent;
        }
        return folder;
    }
}
