package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A page of `docs/clients`: how a client is registered and configured. What it says is what the stories use, but
/// that its ports are in use on this machine already, and others stand in for them.
enum ClientPage {
    NODE("node.md", 3000),
    BROWSER("browser.md", 3001),
    APACHE("apache.md", 3002),
    KEYCLOAK("keycloak.md", 8080);

    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```(\\w+)\\n(.*?)^\\1```$");
    private static final String DEMO_ISSUER = "http://localhost:7400/p/main/oidc";

    private final Path file;
    private final int writtenPort;
    private final int port = Ports.free();

    ClientPage(String file, int writtenPort) {
        this.file = folder().resolve(file);
        this.writtenPort = writtenPort;
    }

    /// A block of code in a page.
    record Block(String language, String text) {}

    static Path folder() {
        return Launcher.HOME.resolve("docs/clients");
    }

    /// The registrations of all pages, as the launcher takes them.
    static String applications() {
        return Arrays.stream(values())
                .map(page -> page.block("yaml"))
                .map(ClientPage::withPorts)
                .collect(Collectors.joining());
    }

    int port() {
        return port;
    }

    /// Where the client is.
    String address() {
        return "http://localhost:" + port;
    }

    /// A block of the page with the addresses of this run.
    String block(String language, SaomaUnderTest saoma) {
        return withAddresses(block(language), saoma);
    }

    /// Any text with the addresses of this run in the place of those that the pages have.
    static String withAddresses(String text, SaomaUnderTest saoma) {
        return withPorts(text).replace(DEMO_ISSUER, saoma.addresses().issuer());
    }

    /// A word of the page's registration, such as the client's id.
    String registered(String key) {
        return block("yaml")
                .lines()
                .map(line -> line.replaceFirst("^[- ]+", ""))
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " registers nothing named " + key));
    }

    static List<Block> blocks(Path page) {
        List<Block> blocks = new ArrayList<>();
        BLOCK.matcher(read(page))
                .results()
                .forEach(found ->
                        blocks.add(new Block(found.group(2), found.group(3).replaceAll("(?m)^" + found.group(1), ""))));
        return blocks;
    }

    private String block(String language) {
        return blocks(file).stream()
                .filter(block -> block.language().equals(language))
                .findFirst()
                .map(Block::text)
                .orElseThrow(() -> new AssertionError(file + " has no block of " + language));
    }

    private static String withPorts(String text) {
        String changed = text;
        for (ClientPage page : values()) {
            changed = changed.replaceAll(":" + page.writtenPort + "\\b", ":" + page.port);
        }
        return changed;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
