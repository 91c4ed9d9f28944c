package dev.saoma.simulator.mini;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The files of the mini program whose pages the phone runs, as they are now: a build is seen at the next scan.
@Component
public final class SourceFiles {

    private static final int MOST = 500;

    private final @Nullable Path root;

    SourceFiles(SourceSettings settings) {
        Path directory = settings.directory();
        this.root = directory == null ? null : directory.toAbsolutePath().normalize();
    }

    /// Every file, as a path with `/`; none where there is no mini program.
    public List<String> names() {
        Path folder = root;
        if (folder == null || !Files.isRegularFile(folder.resolve("app.json"))) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .limit(MOST)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            // A build is replacing the folder just now.
            return List.of();
        }
    }

    /// Empty for what is not a file of the mini program.
    public Optional<byte[]> read(String name) {
        Path folder = root;
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// A script as WeChat runs it: a module of its own, which sees `wx` and the constructors and no page around it.
    public static byte[] module(String name, byte[] script) {
        String wrapped = """
                miniProgramModule("%s", function (require, module, exports, wx, App, Page, Component, getApp) {
                %s
                });
                """.formatted(name, new String(script, StandardCharsets.UTF_8));
        return wrapped.getBytes(StandardCharsets.UTF_8);
    }
}
