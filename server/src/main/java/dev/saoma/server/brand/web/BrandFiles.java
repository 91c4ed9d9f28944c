package dev.saoma.server.brand.web;

import dev.saoma.server.brand.BrandLogo;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.Brands;
import dev.saoma.server.brand.Looks;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.pool.CurrentPool;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The style sheet and the logo of a brand, at addresses of our own origin: the pages' policy allows no others. Their
/// addresses carry a version, so a browser keeps them for good.
@RestController
final class BrandFiles {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Looks looks;
    private final Brands brands;

    BrandFiles(Looks looks, Brands brands) {
        this.looks = looks;
        this.brands = brands;
    }

    @GetMapping("/brand/{whose}/style.css")
    ResponseEntity<byte[]> style(
            @PathVariable String whose, @RequestParam(name = "v", required = false) @Nullable String v) {
        return owner(whose)
                .map(looks::sheet)
                .filter(sheet -> !sheet.isEmpty())
                .map(sheet -> file(
                        CSS,
                        sheet.getBytes(StandardCharsets.UTF_8),
                        Looks.version(sheet).equals(v)))
                .orElseGet(BrandFiles::nothing);
    }

    @GetMapping("/brand/{whose}/logo.png")
    ResponseEntity<byte[]> logo(
            @PathVariable String whose, @RequestParam(name = "v", required = false) @Nullable String v) {
        return owner(whose)
                .flatMap(brands::logo)
                .map((BrandLogo logo) ->
                        file(MediaType.IMAGE_PNG, logo.png(), logo.mark().equals(v)))
                .orElseGet(BrandFiles::nothing);
    }

    private static Optional<BrandOwner> owner(String whose) {
        if (!CurrentPool.isBound()) {
            return Optional.empty();
        }
        var pool = CurrentPool.get().id();
        return whose.equals("pool")
                ? Optional.of(BrandOwner.pool(pool))
                : ClientId.parse(whose).map(id -> new BrandOwner(pool, Optional.of(id)));
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] content, boolean isThatVersion) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(isThatVersion ? FOR_GOOD : CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", "default-src 'none'")
                .body(content);
    }

    private static ResponseEntity<byte[]> nothing() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
