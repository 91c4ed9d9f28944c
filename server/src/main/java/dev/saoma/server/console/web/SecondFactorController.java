package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.developer.ChangeSecondFactor;
import dev.saoma.server.console.developer.DeveloperAccount;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A developer's second factor: an app that shows codes, and codes on paper for the day it is lost.
@RestController
@RequestMapping("/api/v1/me/second-factor")
class SecondFactorController {

    private static final Bilingual A_CODE = new Bilingual(
            "验证码不正确：请输入应用当前显示的六位数字，并检查手机时间。",
            "This is not the code: enter the six digits that the app shows now, and check the phone's clock.");

    private final DeveloperAccount account;
    private final ChangeSecondFactor change;

    SecondFactorController(DeveloperAccount account, ChangeSecondFactor change) {
        this.account = account;
        this.change = change;
    }

    /// @param rows of the code to scan, a character a module: 1 is dark
    record ProposalView(String secret, String uri, List<String> rows) {}

    record RecoveryView(List<String> recoveryCodes) {}

    record CodeBody(@Nullable Secret code) {}

    /// Makes a new secret for an app; it counts when a code of it was right once.
    @PostMapping
    @ForDevelopers
    @Answers(
            operation = "proposeSecondFactor",
            problems = {Problem.CONFIRM_FIRST, Problem.SECOND_FACTOR_THERE})
    ResponseEntity<ProposalView> propose(SignedIn signedIn, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        return change.propose(signedIn.developer())
                .map(proposal -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new ProposalView(
                                proposal.secret().reveal(),
                                proposal.uri().reveal(),
                                CodeRows.of(proposal.uri().reveal()))))
                .orElseGet(() -> Problems.answer(Problem.SECOND_FACTOR_THERE, locale));
    }

    /// Begins to ask for the second factor. The answer shows its recovery codes this once.
    @PostMapping("/activation")
    @ForDevelopers
    @Answers(operation = "activateSecondFactor", problems = Problem.CONFIRM_FIRST)
    ResponseEntity<RecoveryView> activate(
            SignedIn signedIn, @RequestBody CodeBody body, HttpServletRequest request, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        var code = Objects.requireNonNullElse(body.code(), new Secret("")).reveal();
        return change.activate(signedIn, code, ConsoleRequests.from(request))
                .map(codes -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new RecoveryView(
                                codes.stream().map(Secret::reveal).toList())))
                .orElseGet(() -> {
                    var fields = new Fields();
                    fields.wrong("code", A_CODE);
                    return fields.problem(locale);
                });
    }

    /// Removes the second factor.
    @DeleteMapping
    @ForDevelopers
    @Answers(operation = "removeSecondFactor", problems = Problem.CONFIRM_FIRST)
    ResponseEntity<Void> remove(SignedIn signedIn, HttpServletRequest request, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        change.remove(signedIn, ConsoleRequests.from(request));
        return ResponseEntity.noContent().build();
    }
}
