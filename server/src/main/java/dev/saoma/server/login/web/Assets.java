package dev.saoma.server.login.web;

import dev.saoma.server.brand.PageFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the page's script, style and icon. They are the same for everybody, and the console's preview, a page
/// without an origin, loads them too.
@RestController
final class Assets {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PageFiles files;

    Assets(PageFiles files) {
        this.files = files;
    }

    @GetMapping("/assets/login/{name}")
    ResponseEntity<String> asset(
            @PathVariable String name, @RequestParam(name = "v", required = false) @Nullable String v) {
        var found = files.find(name);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var file = found.get();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(file.type()), StandardCharsets.UTF_8))
                // While nodes of two releases stand side by side, a page of one may ask the other.
                .cacheControl(file.version().equals(v) ? FOR_GOOD : CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(file.content());
    }

    /// Where the page finds them.
    Map<String, String> addresses(String contextPath) {
        return files.addresses(contextPath);
    }
}
