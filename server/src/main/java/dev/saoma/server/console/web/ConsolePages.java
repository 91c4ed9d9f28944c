package dev.saoma.server.console.web;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.pool.CurrentPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The console's page, the same at each of its addresses, and what it loads. Names of assets carry a hash of their
/// content, so browsers keep them for good; the page itself is new each time, with a number used once that its own
/// styles bear and nobody else's.
@RestController
class ConsolePages {

    private static final String NONCE = "{{nonce}}";
    private static final Pattern ASSET = Pattern.compile("[0-9A-Za-z_.-]{1,100}\\.(js|css|svg)");
    private static final Map<String, MediaType> TYPES = Map.of(
            "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
            "css", new MediaType("text", "css", StandardCharsets.UTF_8),
            "svg", new MediaType("image", "svg+xml", StandardCharsets.UTF_8));
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Chance chance;
    private final String page;

    ConsolePages(Chance chance) {
        this.chance = chance;
        this.page = new String(read("index.html"), StandardCharsets.UTF_8);
    }

    @GetMapping({"/console", "/console/", "/console/{*address}"})
    ResponseEntity<String> page() {
        if (CurrentPool.isBound()) {
            return ResponseEntity.notFound().build();
        }
        var nonce = chance.name();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy(nonce))
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .body(page.replace(NONCE, nonce));
    }

    @GetMapping("/console/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        var resource = new ClassPathResource("assets/console/assets/" + name);
        if (CurrentPool.isBound() || !ASSET.matcher(name).matches() || !resource.exists()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(
                        name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(FOR_GOOD)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(read("assets/" + name));
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static byte[] read(String name) {
        try (var in = new ClassPathResource("assets/console/" + name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The jar holds no built console", e);
        }
    }
}
