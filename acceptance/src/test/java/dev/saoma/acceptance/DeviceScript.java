package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The login of a command-line tool, run by the shell to the letter: as `docs/openid.md` prints it, or as the console
/// fills it in.
final class DeviceScript implements AutoCloseable {

    private static final Path PAGE = Launcher.HOME.resolve("docs/openid.md");
    private static final long PATIENCE_MINUTES = 2;

    private final Process shell;
    private final Path drawn;
    private final Path said;

    private DeviceScript(Process shell, Path drawn, Path said) {
        this.shell = shell;
        this.drawn = drawn;
        this.said = said;
    }

    /// The page's registration of a device, as the launcher takes it.
    static String application() {
        String block = block("yaml", "kind: device");
        return block.substring(block.indexOf('\n') + 1).stripTrailing().stripIndent() + "\n";
    }

    /// The document's.
    static DeviceScript start(SaomaUnderTest saoma, Path folder) {
        return start(
                block("sh", "device_code=")
                        .replace(
                                "https://login.example.org/p/main/oidc",
                                saoma.addresses().issuer()),
                folder);
    }

    /// @param folder for what it says; what it would draw in the terminal is noted there
    static DeviceScript start(String text, Path folder) {
        Path drawn = folder.resolve("drawn");
        Path said = folder.resolve("said");
        try {
            Path terminal = Files.createDirectories(folder.resolve("terminal")).resolve("qrencode");
            Files.writeString(
                    terminal,
                    "#!/bin/sh\nprintf %s \"$3\" >'" + drawn + ".part' && mv '" + drawn + ".part' '" + drawn + "'\n");
            if (!terminal.toFile().setExecutable(true)) {
                throw new AssertionError("cannot be made executable: " + terminal);
            }
            Path script = Files.writeString(folder.resolve("login.sh"), text);
            ProcessBuilder shell = new ProcessBuilder("sh", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            shell.environment().putAll(Map.of("PATH", terminal.getParent() + ":" + System.getenv("PATH")));
            return new DeviceScript(shell.start(), drawn, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the code in the terminal says to whoever reads it.
    String code() {
        Patience.until("the tool shows a code", () -> Files.exists(drawn));
        return read(drawn);
    }

    /// The sentence below the code.
    String hint() {
        Patience.until("the tool says where to type its code", () -> read(said).contains(" and type "));
        return read(said);
    }

    /// Waits for its end, and reads the `sub` from the ID token, which is the last line that it says.
    String subject() {
        try {
            if (!shell.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("the tool is still asking; it said: " + read(said));
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for the tool", e);
        }
        String all = read(said).stripTrailing();
        String[] token = all.substring(all.lastIndexOf('\n') + 1).split("\\.", -1);
        if (token.length != 3) {
            throw new AssertionError("the tool got no token; it said: " + all);
        }
        byte[] claims = Base64.getUrlDecoder().decode(token[1]);
        return Json.read(new String(claims, StandardCharsets.UTF_8)).path("sub").asString();
    }

    private static String block(String language, String with) {
        return ClientPage.blocks(PAGE).stream()
                .filter(block ->
                        block.language().equals(language) && block.text().contains(with))
                .findFirst()
                .map(ClientPage.Block::text)
                .orElseThrow(() -> new AssertionError(PAGE + " has no " + language + " with " + with));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shell.descendants().forEach(ProcessHandle::destroy);
        shell.destroy();
    }
}
