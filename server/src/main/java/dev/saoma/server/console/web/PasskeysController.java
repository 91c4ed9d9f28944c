package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.developer.DeveloperAccount;
import dev.saoma.server.console.developer.OwnPasskeys;
import dev.saoma.server.console.developer.OwnPasskeys.Made;
import dev.saoma.server.console.developer.Passkey;
import dev.saoma.server.console.developer.SignInByPasskey;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A developer's passkeys, and what else they prove.
@RestController
@RequestMapping("/api/v1/me")
class PasskeysController {

    private static final Bilingual A_NAME = new Bilingual(
            "请填写名称，最多 100 个字符，不能含不可见字符。", "A name is needed, of at most 100 characters, none of them invisible.");

    private final OwnPasskeys passkeys;
    private final SignInByPasskey proof;
    private final DeveloperAccount account;

    PasskeysController(OwnPasskeys passkeys, SignInByPasskey proof, DeveloperAccount account) {
        this.passkeys = passkeys;
        this.proof = proof;
        this.account = account;
    }

    record PasskeyView(
            String id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {

        static PasskeyView of(Passkey passkey) {
            return new PasskeyView(passkey.id(), passkey.name(), passkey.createdAt(), passkey.usedAt());
        }
    }

    /// @param site the name that the key is bound to
    /// @param user the handle that the key keeps, in text
    /// @param known credentials that are there already, in base64url
    record WantedView(String challenge, String site, String user, String email, List<String> known) {}

    /// All but name and algorithm in base64url.
    record MadeBody(
            @Nullable String name,
            @Nullable String credential,
            @Nullable String clientData,
            @Nullable String authenticatorData,
            @Nullable String publicKey,
            @Nullable Integer algorithm) {}

    /// Lists the passkeys of the developer.
    @GetMapping("/passkeys")
    @ForDevelopers
    @Answers(operation = "listPasskeys")
    Page<PasskeyView> list(SignedIn signedIn) {
        return new Page<>(
                passkeys.of(signedIn.developer()).stream().map(PasskeyView::of).toList(), null);
    }

    /// Tells a browser what it needs to make a passkey.
    @PostMapping("/passkeys/options")
    @ForDevelopers
    @Answers(
            operation = "beginPasskey",
            problems = {Problem.CONFIRM_FIRST, Problem.TOO_MANY_PASSKEYS})
    ResponseEntity<WantedView> options(SignedIn signedIn, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        var developer = signedIn.developer();
        return passkeys.wanted(developer)
                .map(wanted -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new WantedView(
                                wanted.challenge(),
                                wanted.site(),
                                developer.id().value(),
                                developer.email().value(),
                                wanted.known())))
                .orElseGet(() -> Problems.answer(Problem.TOO_MANY_PASSKEYS, locale));
    }

    /// Adds a passkey that a browser has made.
    @PostMapping("/passkeys")
    @ForDevelopers
    @Answers(
            operation = "addPasskey",
            problems = {Problem.CONFIRM_FIRST, Problem.TOO_MANY_PASSKEYS, Problem.PASSKEY_REFUSED})
    ResponseEntity<Void> add(SignedIn signedIn, @RequestBody MadeBody body, HttpServletRequest request, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        var fields = new Fields();
        var name = fields.read("name", Objects.requireNonNullElse(body.name(), ""), A_NAME, OneLine::name);
        if (name == null) {
            return fields.problem(locale);
        }
        var made = new Made(
                PasskeySignInController.bytes(body.credential()),
                PasskeySignInController.bytes(body.clientData()),
                PasskeySignInController.bytes(body.authenticatorData()),
                PasskeySignInController.bytes(body.publicKey()),
                Objects.requireNonNullElse(body.algorithm(), 0));
        return switch (passkeys.add(signedIn.developer(), name, made, ConsoleRequests.from(request))) {
            case DONE -> ResponseEntity.noContent().build();
            case REFUSED -> Problems.answer(Problem.PASSKEY_REFUSED, locale);
            case TOO_MANY -> Problems.answer(Problem.TOO_MANY_PASSKEYS, locale);
        };
    }

    /// Removes a passkey: nobody signs in by it any more.
    @DeleteMapping("/passkeys/{id}")
    @ForDevelopers
    @Answers(operation = "removePasskey", problems = Problem.CONFIRM_FIRST)
    ResponseEntity<Void> remove(SignedIn signedIn, @PathVariable String id, HttpServletRequest request, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        return passkeys.remove(signedIn, id, ConsoleRequests.from(request))
                ? ResponseEntity.noContent().build()
                : Problems.answer(Problem.NOT_FOUND, locale);
    }

    /// Tells a browser what to ask a passkey for, to prove once more who it is.
    @PostMapping("/confirmation/passkey/options")
    @ForDevelopers
    @Answers(operation = "askForPasskey")
    ResponseEntity<SignInByPasskey.Asked> proofOptions(SignedIn signedIn) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(proof.ask(signedIn));
    }

    /// Proves by a passkey who it is, for what follows within minutes.
    @PostMapping("/confirmation/passkey")
    @ForDevelopers
    @Answers(operation = "confirmByPasskey", problems = Problem.PASSKEY_REFUSED)
    ResponseEntity<Void> prove(SignedIn signedIn, @RequestBody PasskeySignInController.AnswerBody body, Locale locale) {
        return proof.confirm(signedIn, body.answer())
                ? ResponseEntity.noContent().build()
                : Problems.answer(Problem.PASSKEY_REFUSED, locale);
    }
}
