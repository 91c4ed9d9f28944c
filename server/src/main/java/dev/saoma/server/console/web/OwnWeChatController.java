package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.developer.DeveloperAccount;
import dev.saoma.server.console.developer.OwnWeChat;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The WeChat by which a developer signs in.
@RestController
@RequestMapping("/api/v1/me/wechat")
class OwnWeChatController {

    private final OwnWeChat weChat;
    private final DeveloperAccount account;

    OwnWeChatController(OwnWeChat weChat, DeveloperAccount account) {
        this.weChat = weChat;
        this.account = account;
    }

    /// @param account the account at which developers scan; null where nobody signs in by WeChat
    /// @param boundAt null where none is bound
    record OwnWeChatView(
            @Nullable String account,
            @Nullable Instant boundAt,
            @Nullable Instant usedAt) {}

    /// @param address where the browser is to go, once and soon
    record BindingView(String address) {}

    /// Shows by which WeChat the developer signs in.
    @GetMapping
    @ForDevelopers
    @Answers(operation = "getOwnWeChat")
    ResponseEntity<OwnWeChatView> standing(SignedIn signedIn) {
        var standing = weChat.of(signedIn.developer());
        var bound = standing.bound();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new OwnWeChatView(
                        standing.account(),
                        bound == null ? null : bound.boundAt(),
                        bound == null ? null : bound.usedAt()));
    }

    /// Begins to bind a WeChat. A browser goes to the address that is answered.
    @PostMapping("/binding")
    @ForDevelopers
    @Answers(
            operation = "beginWeChatBinding",
            problems = {Problem.CONFIRM_FIRST, Problem.WECHAT_CLOSED})
    ResponseEntity<BindingView> begin(SignedIn signedIn, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        return weChat.begin(signedIn, locale.toLanguageTag())
                .map(address ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(new BindingView(address)))
                .orElseGet(() -> Problems.answer(Problem.WECHAT_CLOSED, locale));
    }

    /// Binds the WeChat of whoever scanned, in the place of the one from before.
    @PostMapping("/binding/end")
    @ForDevelopers
    @Answers(
            operation = "endWeChatBinding",
            problems = {Problem.WECHAT_OVER, Problem.WECHAT_TAKEN})
    ResponseEntity<Void> end(
            SignedIn signedIn,
            @RequestBody WeChatSignInController.Came came,
            HttpServletRequest request,
            Locale locale) {
        if (!came.isComplete()) {
            return Problems.answer(Problem.WECHAT_OVER, locale);
        }
        return switch (weChat.finish(signedIn, came.knownState(), came.knownCode(), ConsoleRequests.from(request))) {
            case BOUND -> ResponseEntity.noContent().build();
            case TAKEN -> Problems.answer(Problem.WECHAT_TAKEN, locale);
            case OVER -> Problems.answer(Problem.WECHAT_OVER, locale);
        };
    }

    /// Takes it off: nobody signs in by it any more.
    @DeleteMapping
    @ForDevelopers
    @Answers(operation = "removeOwnWeChat", problems = Problem.CONFIRM_FIRST)
    ResponseEntity<Void> remove(SignedIn signedIn, HttpServletRequest request, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        return weChat.remove(signedIn, ConsoleRequests.from(request))
                ? ResponseEntity.noContent().build()
                : Problems.answer(Problem.NOT_FOUND, locale);
    }
}
