package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.developer.ChangeSecondFactor;
import dev.saoma.server.console.developer.DeveloperAccount;
import dev.saoma.server.console.developer.DeveloperSession;
import dev.saoma.server.console.developer.PasswordRules;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.scan.Place;
import dev.saoma.server.scan.Places;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A developer's own account: the password, and where it is signed in.
@RestController
@RequestMapping("/api/v1/me")
class DeveloperAccountController {

    private final DeveloperAccount account;
    private final ChangeSecondFactor secondFactor;
    private final PasswordRules rules;
    private final Places places;

    DeveloperAccountController(
            DeveloperAccount account, ChangeSecondFactor secondFactor, PasswordRules rules, Places places) {
        this.account = account;
        this.secondFactor = secondFactor;
        this.rules = rules;
        this.places = places;
    }

    /// @param confirmed whether ways to sign in can be changed now, without proving who it is once more
    record SecurityView(boolean confirmed, boolean secondFactor, int recoveryCodes) {}

    /// A visit of the developer to the console. What is not known is empty.
    ///
    /// @param id what it is ended by; opens nothing
    /// @param here whether the call came from it
    record OwnSessionView(
            String id,
            String browser,
            String system,
            String country,
            String city,
            String address,
            Instant begunAt,
            Instant seenAt,
            Instant endsAt,
            boolean here) {}

    record PasswordBody(@Nullable Secret password) {}

    /// Shows how the developer's account is secured.
    @GetMapping("/security")
    @ForDevelopers
    @Answers(operation = "getSecurity")
    ResponseEntity<SecurityView> security(SignedIn signedIn) {
        var standing = secondFactor.standing(signedIn.developer());
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new SecurityView(account.isConfirmed(signedIn), standing.active(), standing.recoveryCodes()));
    }

    /// Proves by the password who it is, for what follows within minutes.
    @PostMapping("/confirmation")
    @ForDevelopers
    @Answers(
            operation = "confirmByPassword",
            problems = {Problem.SIGN_IN_REFUSED, Problem.SIGN_IN_TOO_SOON})
    ResponseEntity<Void> confirm(
            SignedIn signedIn, @RequestBody PasswordBody body, HttpServletRequest request, Locale locale) {
        var password = body.password();
        if (password == null || password.reveal().isEmpty()) {
            var fields = new Fields();
            fields.wrong("password", SignInController.A_PASSWORD);
            return fields.problem(locale);
        }
        return switch (account.confirm(signedIn, password, ConsoleRequests.from(request))) {
            case DeveloperAccount.Proof.Good _ -> ResponseEntity.noContent().build();
            case DeveloperAccount.Proof.Wrong _ -> Problems.answer(Problem.SIGN_IN_REFUSED, locale);
            case DeveloperAccount.Proof.TooSoon(var wait) -> Waits.answer(wait, locale);
        };
    }

    /// Changes the password, and ends the other sessions of the developer.
    @PutMapping("/password")
    @ForDevelopers
    @Answers(
            operation = "changePassword",
            problems = {Problem.CONFIRM_FIRST, Problem.BUSY})
    ResponseEntity<Void> changePassword(
            SignedIn signedIn, @RequestBody PasswordBody body, HttpServletRequest request, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        var fields = new Fields();
        var password = body.password();
        if (password == null || password.reveal().isEmpty()) {
            fields.wrong("password", SignInController.A_PASSWORD);
            return fields.problem(locale);
        }
        rules.check(password, signedIn.developer().email()).ifPresent(flaw -> fields.wrong("password", flaw.text()));
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        return account.changePassword(signedIn, password, ConsoleRequests.from(request))
                ? ResponseEntity.noContent().build()
                : Problems.answer(Problem.BUSY, locale);
    }

    /// Lists where the developer is signed in.
    @GetMapping("/sessions")
    @ForDevelopers
    @Answers(operation = "listOwnSessions")
    Page<OwnSessionView> sessions(SignedIn signedIn, Locale locale) {
        return new Page<>(
                account.sessions(signedIn.developer()).stream()
                        .map(session -> view(session, signedIn, places.of(session.address(), locale)))
                        .toList(),
                null);
    }

    /// Ends all sessions of the developer but this one.
    @DeleteMapping("/sessions")
    @ForDevelopers
    @Answers(operation = "endOtherOwnSessions")
    ResponseEntity<Void> endOthers(SignedIn signedIn, HttpServletRequest request) {
        account.endOthers(signedIn, ConsoleRequests.from(request));
        return ResponseEntity.noContent().build();
    }

    /// Ends a session of the developer.
    @DeleteMapping("/sessions/{id}")
    @ForDevelopers
    @Answers(operation = "endOwnSession")
    ResponseEntity<Void> end(SignedIn signedIn, @PathVariable String id, HttpServletRequest request, Locale locale) {
        return account.end(signedIn.developer(), id, ConsoleRequests.from(request))
                ? ResponseEntity.noContent().build()
                : Problems.answer(Problem.NOT_FOUND, locale);
    }

    private static OwnSessionView view(DeveloperSession session, SignedIn signedIn, Place place) {
        return new OwnSessionView(
                session.name(),
                session.device().browser(),
                session.device().system(),
                place.country(),
                place.city(),
                session.address(),
                session.begunAt(),
                session.seenAt(),
                session.endsAt(),
                session.key().equals(signedIn.session().key()));
    }
}
