package dev.saoma.server.brand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The house's own style, script and icon of pages. Their addresses carry a version made from their content: a
/// browser keeps them for good and still never mixes two releases.
@Component
public final class PageFiles {

    private final Map<String, PageFile> files = Map.of(
            "login.js", read("login.js", "text/javascript"),
            "preview.js", read("preview.js", "text/javascript"),
            "login.css", read("login.css", "text/css"),
            "icon.svg", read("icon.svg", "image/svg+xml"));

    /// One of them.
    ///
    /// @param type its media type
    public record PageFile(String type, String content, String version) {}

    public Optional<PageFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /// Where pages find them.
    ///
    /// @param base the path that the pages are below
    public Map<String, String> addresses(String base) {
        return Map.of(
                "script", address(base, "login.js"),
                "preview", address(base, "preview.js"),
                "style", address(base, "login.css"),
                "icon", address(base, "icon.svg"));
    }

    private String address(String base, String name) {
        return base + "/assets/login/" + name
                + find(name).map(file -> "?v=" + file.version()).orElse("");
    }

    private static PageFile read(String name, String type) {
        try (var in = new ClassPathResource("assets/login/" + name).getInputStream()) {
            var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PageFile(type, content, Looks.version(content));
        } catch (IOException e) {
            throw new UncheckedIOException("The jar holds no built login page", e);
        }
    }
}
