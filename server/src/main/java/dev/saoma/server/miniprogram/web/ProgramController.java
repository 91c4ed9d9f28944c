package dev.saoma.server.miniprogram.web;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.miniprogram.CallsAMinute;
import dev.saoma.server.miniprogram.DecideScan;
import dev.saoma.server.miniprogram.Decision;
import dev.saoma.server.miniprogram.OpenScan;
import dev.saoma.server.miniprogram.Opening;
import dev.saoma.server.miniprogram.ProgramLimits;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `POST /miniprogram/v1/open`, `/agree` and `/refuse`.
@RestController
@RequestMapping(path = "/miniprogram/v1", consumes = MediaType.APPLICATION_JSON_VALUE)
final class ProgramController {

    private static final String WECHAT_PAUSE = "3";
    private static final String LIMIT_PAUSE = "60";

    private final OpenScan open;
    private final DecideScan decide;
    private final CallsAMinute calls;
    private final ProgramLimits limits;
    private final InstantSource clock;
    private final JsonMapper json;

    ProgramController(
            OpenScan open,
            DecideScan decide,
            CallsAMinute calls,
            ProgramLimits limits,
            InstantSource clock,
            JsonMapper json) {
        this.open = open;
        this.decide = decide;
        this.calls = calls;
        this.limits = limits;
        this.clock = clock;
        this.json = json;
    }

    /// Where the scan has come to.
    record StateView(String state) {}

    /// @param number what the browser asks for where an account is to be bound; only this phone tells it
    record AskingView(String state, int number) {}

    @PostMapping("/open")
    ResponseEntity<?> open(HttpServletRequest request, Locale locale) {
        return limited(request, locale, () -> {
            var sent = Calls.read(request, json, Calls.Open.class);
            var scene = sent.map(Calls.Open::scene);
            var code = sent.flatMap(body -> Calls.code(body.code()));
            return scene.isEmpty() || code.isEmpty()
                    ? refused(Problem.INVALID_REQUEST, locale)
                    : answer(open.open(scene.get(), code.get()), locale);
        });
    }

    @PostMapping("/agree")
    ResponseEntity<?> agree(HttpServletRequest request, Locale locale) {
        return limited(request, locale, () -> {
            var sent = Calls.read(request, json, Calls.Agree.class);
            var token = Calls.token(request);
            if (sent.isEmpty() || token.isEmpty()) {
                return refused(sent.isEmpty() ? Problem.INVALID_REQUEST : Problem.UNKNOWN_SCENE, locale);
            }
            var written = Optional.ofNullable(sent.get().phoneCode());
            var code = written.flatMap(Calls::code);
            return written.isPresent() && code.isEmpty()
                    ? refused(Problem.INVALID_REQUEST, locale)
                    : answer(decide.agree(token.get(), code), locale);
        });
    }

    @PostMapping("/refuse")
    ResponseEntity<?> refuse(HttpServletRequest request, Locale locale) {
        return limited(
                request,
                locale,
                () -> Calls.token(request)
                        .<ResponseEntity<?>>map(token -> answer(decide.refuse(token), locale))
                        .orElseGet(() -> refused(Problem.UNKNOWN_SCENE, locale)));
    }

    /// Only at the installation's own address, which is what a mini program is allowed to call; a pool's has none of
    /// this.
    private ResponseEntity<?> limited(HttpServletRequest request, Locale locale, Supplier<ResponseEntity<?>> answer) {
        if (CurrentPool.isBound()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        return calls.count("address " + NetworkAddress.of(request)) <= limits.perAddress()
                ? answer.get()
                : refused(Problem.TOO_MANY_REQUESTS, locale);
    }

    private ResponseEntity<?> answer(Opening opening, Locale locale) {
        return switch (opening) {
            case Opening.Opened opened -> good(OpenedView.of(opened, clock.instant(), locale));
            case Opening.Refused(var problem) -> refused(problem, locale);
        };
    }

    private static ResponseEntity<?> answer(Decision decision, Locale locale) {
        return switch (decision) {
            case Decision.Confirmed _ -> good(new StateView("confirmed"));
            case Decision.Asking(var told) -> good(new AskingView("asking", told.value()));
            case Decision.Denied _ -> good(new StateView("denied"));
            case Decision.Refused(var problem) -> refused(problem, locale);
        };
    }

    private static ResponseEntity<?> good(Object body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }

    private static ResponseEntity<?> refused(Problem problem, Locale locale) {
        var answer = Problems.answer(problem, locale);
        var built = ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders());
        switch (problem) {
            case WECHAT_UNAVAILABLE -> built.header(HttpHeaders.RETRY_AFTER, WECHAT_PAUSE);
            case TOO_MANY_REQUESTS -> built.header(HttpHeaders.RETRY_AFTER, LIMIT_PAUSE);
            default -> {}
        }
        return built.body(answer.getBody());
    }
}
