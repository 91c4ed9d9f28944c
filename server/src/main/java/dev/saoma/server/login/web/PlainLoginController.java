package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.login.Entry;
import dev.saoma.server.login.LetIn;
import dev.saoma.server.login.web.LoginFrame.First;
import dev.saoma.server.login.web.LoginPages.Found;
import dev.saoma.server.login.web.ShownCode.Created;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.WatchScan;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The login page for browsers that run no script: it comes to a code by itself or by a button, and another button
/// goes on once that was scanned. A code costs a call to WeChat and going on begins a session, so only our own pages
/// lead to them.
@RestController
final class PlainLoginController {

    static final String PATH = "/login/plain";

    private final LoginPages logins;
    private final IssueCodes codes;
    private final WatchScan watch;
    private final LetIn letIn;
    private final BrowserKeys browsers;
    private final SameOrigin sameOrigin;
    private final PlainWords words;
    private final DrawLogin drawn;
    private final Pages pages;
    private final Assets assets;
    private final ProblemPage problems;
    private final HeldSessions sessions;
    private final Addresses addresses;
    private final InstantSource clock;

    PlainLoginController(
            LoginPages logins,
            IssueCodes codes,
            WatchScan watch,
            LetIn letIn,
            BrowserKeys browsers,
            SameOrigin sameOrigin,
            PlainWords words,
            DrawLogin drawn,
            Pages pages,
            Assets assets,
            ProblemPage problems,
            HeldSessions sessions,
            Addresses addresses,
            InstantSource clock) {
        this.logins = logins;
        this.codes = codes;
        this.watch = watch;
        this.letIn = letIn;
        this.browsers = browsers;
        this.sameOrigin = sameOrigin;
        this.words = words;
        this.drawn = drawn;
        this.pages = pages;
        this.assets = assets;
        this.problems = problems;
        this.sessions = sessions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// Where a page of ours goes by itself that has no code yet and runs no script, and where its links lead. Whatever
    /// else leads here, and a page that is not looked at, gets a button and no code: another website could spend
    /// an account's calls by window after window.
    @GetMapping(PATH)
    ResponseEntity<String> begin(
            @RequestParam(name = "request", defaultValue = "") String sealed,
            @RequestParam(name = "lang", defaultValue = "") String lang,
            @RequestParam(name = "way", required = false) @Nullable String way,
            HttpServletRequest request) {
        var language = Language.of(lang);
        return at(
                logins.find(sealed),
                lang,
                way,
                request,
                page -> IssueCodes.isLookedAt(request) && sameOrigin.holds(request)
                        ? code(page, language, request)
                        : draw(page, new First(null, null), language, request));
    }

    @PostMapping(PATH)
    ResponseEntity<String> code(
            @RequestParam(name = "request", defaultValue = "") String sealed,
            @RequestParam(name = "lang", defaultValue = "") String lang,
            @RequestParam(name = "way", required = false) @Nullable String way,
            HttpServletRequest request) {
        return at(ownPages(sealed, request), lang, way, request, page -> code(page, Language.of(lang), request));
    }

    @PostMapping(PATH + "/{id}")
    ResponseEntity<String> goOn(
            @PathVariable String id,
            @RequestParam(name = "request", defaultValue = "") String sealed,
            @RequestParam(name = "lang", defaultValue = "") String lang,
            @RequestParam(name = "way", required = false) @Nullable String way,
            HttpServletRequest request) {
        return at(
                ownPages(sealed, request),
                lang,
                way,
                request,
                page -> browsers.of(request)
                        .map(browser -> goOn(page, new ScanId(id), browser, Language.of(lang), request))
                        .orElseGet(() -> code(page, Language.of(lang), request)));
    }

    private Found ownPages(String sealed, HttpServletRequest request) {
        return sameOrigin.holds(request) ? logins.find(sealed) : new Found.Expired();
    }

    /// @param way the identifier of the one that the visitor has chosen; null for the first
    private ResponseEntity<String> at(
            Found found,
            String lang,
            @Nullable String way,
            HttpServletRequest request,
            Function<LoginPage, ResponseEntity<String>> goOn) {
        return switch (found) {
            case Found.Page(var page) -> goOn.apply(page.openedWith(way));
            case Found.NoConnection none ->
                problems.of(PageProblem.NO_CONNECTION, Language.of(lang), request, Optional.of(none.application()));
            case Found.Expired _ ->
                problems.of(PageProblem.REQUEST_EXPIRED, Language.of(lang), request, Optional.empty());
        };
    }

    private ResponseEntity<String> code(LoginPage page, Language language, HttpServletRequest request) {
        var way = page.ways().getFirst();
        return switch (codes.ask(page, way, language.tag(), Optional.empty(), request)) {
            case IssueCodes.Asked.Got(var shown) ->
                drawn.plain(page, new First(shown.code(), null), shown.cookie(), language, request);
            case IssueCodes.Asked.TooMany _ ->
                draw(page, new First(null, words.tooMany(page, way, language)), language, request);
            case IssueCodes.Asked.Unavailable _ ->
                draw(page, new First(null, words.unavailable(page, way, language)), language, request);
            case IssueCodes.Asked.NotSetUp(var errcode) ->
                draw(
                        page,
                        new First(null, words.stopped("wechat-not-set-up", errcode, page, way, language)),
                        language,
                        request);
            case IssueCodes.Asked.UsedUp(var errcode) ->
                draw(
                        page,
                        new First(null, words.stopped("wechat-used-up", errcode, page, way, language)),
                        language,
                        request);
        };
    }

    private ResponseEntity<String> goOn(
            LoginPage page, ScanId id, BrowserKey browser, Language language, HttpServletRequest request) {
        var scan = watch.look(CurrentPool.get().id(), id, browser)
                .filter(found -> found.application().equals(page.application().id()));
        if (scan.isEmpty()) {
            return code(page, language, request);
        }
        var way = page.ways().stream()
                .filter(offered -> offered.id().equals(scan.get().connection()))
                .findFirst()
                .orElse(page.ways().getFirst());
        var answer = ScanAnswer.of(scan.get(), clock.instant(), null);
        var said = words.of(answer, page, way, language);
        return switch (answer.state()) {
            case CONFIRMED -> letIn(page, id, browser, way, language, request);
            case WAITING -> draw(page, new First(codes.created(scan.get(), request), said), language, request);
            // It goes on, and its code is nobody's to scan any more.
            case SCANNED, ASKING_CONFIRM, ASKING_NUMBER ->
                draw(page, new First(new Created(id.value(), 0, null, null), said), language, request);
            // To be asked takes a script: whoever has turned it on begins again, with a code of their own.
            case ASKING_BINDING, DENIED, EXPIRED -> draw(page, new First(null, said), language, request);
        };
    }

    private ResponseEntity<String> letIn(
            LoginPage page,
            ScanId id,
            BrowserKey browser,
            Connection way,
            Language language,
            HttpServletRequest request) {
        var session = sessions.cookie(request);
        return switch (letIn.letIn(CurrentPool.get(), id, browser, page.request(), session)) {
            case Entry.LoggedIn in -> entered(page, in, way, language, request);
            case Entry.Denied(var reason) ->
                draw(page, new First(null, words.denied(reason.word(), page, way, language)), language, request);
            case Entry.Refused _ ->
                draw(page, new First(null, words.of("expired", page, way, language)), language, request);
        };
    }

    /// The way on leads through the issuer to the website: not by the form, whose targets are this origin's only.
    private ResponseEntity<String> entered(
            LoginPage page, Entry.LoggedIn in, Connection way, Language language, HttpServletRequest request) {
        var said = words.of("confirmed", page, way, language);
        var answer = pages.entered(
                language,
                Map.of(
                        "language",
                        language.tag(),
                        "assets",
                        assets.addresses(request.getContextPath()),
                        Pages.LOOK,
                        pages.look(Optional.of(page.application().id())).model(language == Language.CHINESE),
                        "title",
                        said.title(),
                        "detail",
                        said.detail(),
                        "address",
                        in.continueAt(),
                        "label",
                        words.label("entered", page, language)));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, in.session().setCookie(CurrentPool.get(), addresses))
                .body(answer.getBody());
    }

    private ResponseEntity<String> draw(LoginPage page, First first, Language language, HttpServletRequest request) {
        return drawn.plain(page, first, Optional.empty(), language, request);
    }
}
