package dev.saoma.simulator.control;

import dev.saoma.simulator.qr.Pixels;
import dev.saoma.simulator.qr.QrPicture;
import dev.saoma.simulator.qr.QrReader;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Code;
import dev.saoma.simulator.world.Codes;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.MiniPrograms;
import dev.saoma.simulator.world.PageCode;
import dev.saoma.simulator.world.PageCodes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    private static final Duration PAGE_CODES_LISTED = Duration.ofMinutes(10);
    private static final int LARGEST_PICTURE = 15_000_000;
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Codes codes;
    private final PageCodes pageCodes;
    private final Accounts accounts;
    private final MiniPrograms programs;
    private final InstantSource clock;

    CodeController(Codes codes, PageCodes pageCodes, Accounts accounts, MiniPrograms programs, InstantSource clock) {
        this.codes = codes;
        this.pageCodes = pageCodes;
        this.accounts = accounts;
        this.programs = programs;
        this.clock = clock;
    }

    /// @param code the content of the QR code, which `scan` takes
    /// @param ticket null for the code of a mini program
    /// @param expiresAt null for a code that never does
    /// @param page the page of a mini program that it opens, null for the code of an account
    record CodeView(
            String id,
            String code,
            @Nullable String ticket,
            AppId appId,
            String accountName,
            String scene,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable String page) {}

    record Decoded(String code, boolean known) {}

    /// Codes of mini programs never expire, so only the newest of them are told.
    @GetMapping("/codes")
    List<CodeView> alive() {
        Instant recent = clock.instant().minus(PAGE_CODES_LISTED);
        return Stream.concat(
                        codes.alive(clock.instant()).stream().map(this::view),
                        pageCodes.all().stream()
                                .filter(code -> code.createdAt().isAfter(recent))
                                .map(this::view))
                .sorted(Comparator.comparing(CodeView::createdAt).reversed())
                .limit(MOST_LISTED)
                .toList();
    }

    @GetMapping("/codes/{id}/image.svg")
    ResponseEntity<String> image(@PathVariable String id) {
        String content = codes.byId(id)
                .map(Code::url)
                .or(() -> pageCodes.byId(id).map(PageCode::url))
                .orElseThrow(() -> Problem.CODE_UNKNOWN.because("There is no code with id " + id + "."));
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Cache-Control", "max-age=86400, immutable")
                .body(QrPicture.of(content).svg());
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
                .filter(this::known)
                .findFirst()
                .map(content -> new Decoded(content, true))
                .or(() -> found.stream().findFirst().map(content -> new Decoded(content, false)))
                .orElseThrow(() -> Problem.NO_CODE_IN_PICTURE.because(
                        "No QR code was found in the picture; make it larger or sharper, with its white margin."));
    }

    private boolean known(String content) {
        return codes.byUrl(content).isPresent() || pageCodes.byUrl(content).isPresent();
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
                code.expiresAt(),
                null);
    }

    private CodeView view(PageCode code) {
        return new CodeView(
                code.id(),
                code.url(),
                null,
                code.appId(),
                programs.find(code.appId()).map(MiniProgram::name).orElse(""),
                code.scene(),
                code.createdAt(),
                null,
                code.page());
    }
}
