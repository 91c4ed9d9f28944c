package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.login.web.LoginPages.Found;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ShowScan;
import dev.saoma.server.scan.WatchScan;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Codes for the page: a new one, and what has become of one.
@RestController
final class ScanController {

    /// What a page waits before it asks WeChat again; after each failure it waits longer by itself.
    private static final Duration WECHAT_PAUSE = Duration.ofSeconds(3);

    private static final CacheControl PICTURE =
            CacheControl.maxAge(Duration.ofMinutes(30)).cachePrivate().immutable();

    private final LoginPages logins;
    private final IssueCodes codes;
    private final WatchScan watch;
    private final ShowScan show;
    private final BrowserKeys browsers;
    private final SameOrigin sameOrigin;
    private final ScanAnswers answers;
    private final JsonMapper json;

    ScanController(
            LoginPages logins,
            IssueCodes codes,
            WatchScan watch,
            ShowScan show,
            BrowserKeys browsers,
            SameOrigin sameOrigin,
            ScanAnswers answers,
            JsonMapper json) {
        this.logins = logins;
        this.codes = codes;
        this.watch = watch;
        this.show = show;
        this.browsers = browsers;
        this.sameOrigin = sameOrigin;
        this.answers = answers;
        this.json = json;
    }

    @PostMapping(path = "/login/scans", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> create(HttpServletRequest request, Locale locale) {
        if (!sameOrigin.holds(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        var asked = ScanRequest.read(request, json);
        if (asked.isEmpty()) {
            return Problems.answer(Problem.BAD_REQUEST, locale);
        }
        return switch (logins.find(asked.get().sealed())) {
            case Found.Page(var page) ->
                page.way(asked.get().connection())
                        .<ResponseEntity<?>>map(way -> create(page, way, asked.get(), request, locale))
                        .orElseGet(() -> Problems.answer(Problem.BAD_REQUEST, locale));
            case Found.NoConnection _ -> later(Problem.WECHAT_UNAVAILABLE, WECHAT_PAUSE, locale);
            case Found.Expired _ -> Problems.answer(Problem.REQUEST_EXPIRED, locale);
        };
    }

    @GetMapping("/login/scans/{id}")
    ResponseEntity<?> state(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return browsers.of(request)
                .flatMap(browser -> watch.look(CurrentPool.get().id(), new ScanId(id), browser))
                .<ResponseEntity<?>>map(scan -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(answers.of(scan)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// The picture that WeChat drew, to the browser that asked for it. It changes with each scan, and so does its
    /// address.
    @GetMapping("/login/scans/{id}/code.png")
    ResponseEntity<?> code(@PathVariable String id, HttpServletRequest request, Locale locale) {
        return browsers.of(request)
                .flatMap(browser -> show.picture(CurrentPool.get().id(), new ScanId(id), browser))
                .<ResponseEntity<?>>map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(PICTURE)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        .header("Content-Security-Policy", "default-src 'none'")
                        .body(picture.png()))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    private ResponseEntity<?> create(
            LoginPage page, Connection way, ScanRequest asked, HttpServletRequest request, Locale locale) {
        var replaces = Optional.ofNullable(asked.replaces()).map(ScanId::new);
        return switch (codes.ask(page, way, asked.language(), replaces, request)) {
            case IssueCodes.Asked.TooMany(var wait) -> later(Problem.TOO_MANY_CODES, wait, locale);
            case IssueCodes.Asked.Unavailable _ -> later(Problem.WECHAT_UNAVAILABLE, WECHAT_PAUSE, locale);
            case IssueCodes.Asked.NotSetUp(var errcode) -> stopped(Problem.WECHAT_NOT_SET_UP, errcode, locale);
            case IssueCodes.Asked.UsedUp(var errcode) -> stopped(Problem.WECHAT_USED_UP, errcode, locale);
            case IssueCodes.Asked.Got(var shown) -> {
                var answer = ResponseEntity.status(201).header(HttpHeaders.CACHE_CONTROL, "no-store");
                shown.cookie().ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
                yield answer.body(shown.code());
            }
        };
    }

    /// Nothing is gained by asking again soon: the website's people can look up WeChat's code.
    private static ResponseEntity<?> stopped(Problem problem, int errcode, Locale locale) {
        var detail = Problems.detail(problem, locale);
        detail.setProperty("errcode", errcode);
        return Problems.answer(detail);
    }

    private static ResponseEntity<?> later(Problem problem, Duration wait, Locale locale) {
        var answer = Problems.answer(problem, locale);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                .body(answer.getBody());
    }
}
