package dev.saoma.server.login.web;

import dev.saoma.server.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The page's script, style and icon. Their addresses carry a version made from their content: a browser keeps
/// them for good and still never mixes two releases.
@RestController
final class Assets {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Map<String, Asset> assets = Map.of(
            "login.js", Asset.read("login.js", "text/javascript"),
            "login.css", Asset.read("login.css", "text/css"),
            "icon.svg", Asset.read("icon.svg", "image/svg+xml"));

    @GetMapping("/assets/login/{name}")
    ResponseEntity<String> asset(
            @PathVariable String name, @RequestParam(name = "v", required = false) @Nullable String v) {
        var asset = assets.get(name);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(asset.type())
                // While nodes of two releases stand side by side, a page of one may ask the other.
                .cacheControl(asset.version().equals(v) ? FOR_GOOD : CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(asset.content());
    }

    /// Where the page finds them.
    Map<String, String> addresses(String contextPath) {
        return Map.of(
                "script", address(contextPath, "login.js"),
                "style", address(contextPath, "login.css"),
                "icon", address(contextPath, "icon.svg"));
    }

    private String address(String contextPath, String name) {
        var asset = assets.get(name);
        return contextPath + "/assets/login/" + name + (asset == null ? "" : "?v=" + asset.version());
    }

    private record Asset(MediaType type, String content, String version) {

        private static final int VERSION_LENGTH = 12;

        static Asset read(String name, String type) {
            try (var in = new ClassPathResource("assets/login/" + name).getInputStream()) {
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                var version = Digest.of(content).value();
                return new Asset(
                        new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8),
                        content,
                        version.substring(0, VERSION_LENGTH));
            } catch (IOException e) {
                throw new UncheckedIOException("The jar holds no built login page", e);
            }
        }
    }
}
