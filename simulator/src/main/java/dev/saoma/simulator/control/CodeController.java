package dev.saoma.simulator.control;

import dev.saoma.simulator.qr.Pixels;
import dev.saoma.simulator.qr.QrPicture;
import dev.saoma.simulator.qr.QrReader;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Code;
import dev.saoma.simulator.world.Codes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The codes that can be scanned now, and reading a code from a picture.
@RestController
@RequestMapping("/_simulator")
final class CodeController {

    private static final int MOST_LISTED = 100;
    private static final int LARGEST_PICTURE = 15_000_000;
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Codes codes;
    private final Accounts accounts;
    private final InstantSource clock;

    CodeController(Codes codes, Accounts accounts, InstantSource clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @param code the content of the QR code, which `scan` takes
    record CodeView(
            String id,
            String code,
            String ticket,
            AppId appId,
            String accountName,
            String scene,
            Instant createdAt,
            @Nullable Instant expiresAt) {}

    record Decoded(String code, boolean known) {}

    @GetMapping("/codes")
    List<CodeView> alive() {
        return codes.alive(clock.instant()).stream()
                .limit(MOST_LISTED)
                .map(this::view)
                .toList();
    }

    @GetMapping("/codes/{id}/image.svg")
    ResponseEntity<String> image(@PathVariable String id) {
        Code code =
                codes.byId(id).orElseThrow(() -> Problem.CODE_UNKNOWN.because("There is no code with id " + id + "."));
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Cache-Control", "max-age=86400, immutable")
                .body(QrPicture.of(code.url()).svg());
    }

    /// Of several codes in the picture, one of ours is meant.
    @PostMapping(path = "/decode", consumes = "image/*")
    Decoded decode(@RequestBody byte[] picture) {
        if (picture.length > LARGEST_PICTURE) {
            throw Problem.PICTURE_UNREADABLE.because("The picture is larger than 15 MB; send a smaller one.");
        }
        Pixels pixels = Pixels.read(picture)
                .orElseThrow(() -> Problem.PICTURE_UNREADABLE.because(
                        "This is not a picture that can be read; send a PNG, JPEG, GIF or BMP."));
        Set<String> found = QrReader.read(pixels);
        return found.stream()
                .filter(content -> codes.byUrl(content).isPresent())
                .findFirst()
                .map(content -> new Decoded(content, true))
                .or(() -> found.stream().findFirst().map(content -> new Decoded(content, false)))
                .orElseThrow(() -> Problem.NO_CODE_IN_PICTURE.because(
                        "No QR code was found in the picture; make it larger or sharper, with its white margin."));
    }

    private CodeView view(Code code) {
        return new CodeView(
                code.id(),
                code.url(),
                code.ticket(),
                code.appId(),
                accounts.find(code.appId()).map(Account::name).orElse(""),
                code.scene().key(),
                code.createdAt(),
                code.expiresAt());
    }
}
