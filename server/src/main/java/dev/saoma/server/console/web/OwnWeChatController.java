package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.developer.BindOwnWeChat;
import dev.saoma.server.console.developer.BindOwnWeChat.Start;
import dev.saoma.server.console.developer.DeveloperAccount;
import dev.saoma.server.console.developer.OwnWeChat;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.scan.Device;
import dev.saoma.server.scan.Joined;
import dev.saoma.server.scan.Places;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The WeChat by which a developer signs in.
@RestController
@RequestMapping("/api/v1/me/wechat")
class OwnWeChatController {

    private final OwnWeChat weChat;
    private final BindOwnWeChat bind;
    private final DeveloperAccount account;
    private final Places places;

    OwnWeChatController(OwnWeChat weChat, BindOwnWeChat bind, DeveloperAccount account, Places places) {
        this.weChat = weChat;
        this.bind = bind;
        this.account = account;
        this.places = places;
    }

    /// @param account the account at which developers scan; null where nobody signs in by WeChat
    /// @param boundAt null where none is bound
    record OwnWeChatView(
            @Nullable String account,
            @Nullable Instant boundAt,
            @Nullable Instant usedAt) {}

    /// @param account what people call the account whose code it is
    /// @param code what the code says
    /// @param rows of the code to scan, a character a module: 1 is dark
    record BindingView(String id, String account, String code, List<String> rows, long secondsLeft) {}

    /// @param number the one that the chat tells whoever scanned
    record NumberBody(@Nullable String number) {

        private static final int LONGEST = 100;

        String typed() {
            return number == null || number.length() > LONGEST ? "" : number;
        }
    }

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

    /// Begins to bind a WeChat: answers a code to scan. The chat tells whoever does a number.
    @PostMapping("/binding")
    @ForDevelopers
    @Answers(
            operation = "beginWeChatBinding",
            problems = {
                Problem.CONFIRM_FIRST,
                Problem.WECHAT_CLOSED,
                Problem.WECHAT_UNHEARD,
                Problem.WECHAT_UNAVAILABLE,
                Problem.WECHAT_NOT_SET_UP,
                Problem.WECHAT_USED_UP,
                Problem.SIGN_IN_TOO_SOON
            })
    ResponseEntity<BindingView> begin(SignedIn signedIn, HttpServletRequest request, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        return switch (bind.begin(signedIn, visitor(request, locale))) {
            case Start.Shown(var scan, var name, var left) ->
                ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new BindingView(
                                scan.id().value(), name, scan.url(), CodeRows.of(scan.url()), left.toSeconds()));
            case Start.Closed _ -> Problems.answer(Problem.WECHAT_CLOSED, locale);
            case Start.Unheard _ -> Problems.answer(Problem.WECHAT_UNHEARD, locale);
            case Start.WeChatUnavailable _ -> Problems.answer(Problem.WECHAT_UNAVAILABLE, locale);
            case Start.NotSetUp _ -> Problems.answer(Problem.WECHAT_NOT_SET_UP, locale);
            case Start.UsedUp _ -> Problems.answer(Problem.WECHAT_USED_UP, locale);
            case Start.TooSoon(var wait) -> Waits.answer(wait, locale);
        };
    }

    private Visitor visitor(HttpServletRequest request, Locale locale) {
        var address = request.getRemoteAddr();
        return new Visitor(
                locale.getLanguage().equals("zh") ? "zh-CN" : "en",
                Device.of(request.getHeader(HttpHeaders.USER_AGENT)),
                address,
                places.of(address, locale));
    }

    /// Binds the WeChat of whoever scanned, in the place of the one from before, if that is the number which the chat
    /// told them. Three wrong ones end it.
    @PostMapping("/binding/{id}/number")
    @ForDevelopers
    @Answers(
            operation = "endWeChatBinding",
            problems = {
                Problem.WECHAT_NOT_SCANNED,
                Problem.WECHAT_WRONG_NUMBER,
                Problem.WECHAT_TAKEN,
                Problem.WECHAT_OVER
            })
    ResponseEntity<Void> type(
            SignedIn signedIn,
            @PathVariable String id,
            @RequestBody NumberBody body,
            HttpServletRequest request,
            Locale locale) {
        return switch (bind.type(signedIn, new ScanId(id), body.typed(), ConsoleRequests.from(request))) {
            case Joined.Bound _ -> ResponseEntity.noContent().build();
            case Joined.NotScanned _ -> Problems.answer(Problem.WECHAT_NOT_SCANNED, locale);
            case Joined.Wrong(var left) -> {
                var detail = Problems.detail(Problem.WECHAT_WRONG_NUMBER, locale);
                detail.setProperty("triesLeft", left);
                yield Problems.answer(detail);
            }
            case Joined.Refused _ -> Problems.answer(Problem.WECHAT_TAKEN, locale);
            case Joined.Over _ -> Problems.answer(Problem.WECHAT_OVER, locale);
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
