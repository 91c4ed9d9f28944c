package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WebVisitors;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.login.Entry;
import dev.saoma.server.login.LetIn;
import dev.saoma.server.login.web.LoginPages.Found;
import dev.saoma.server.login.web.PhoneLogins.Begun;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.LogInOnPhone;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanLinks;
import dev.saoma.server.scan.ScanState;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /login/wechat`: where WeChat sends its browser back to, and where its login goes on after each step. Both the
/// cookie and the `state` have to be of the same login: what somebody else began is never carried on here.
@RestController
final class OnPhoneController {

    private static final Logger log = LoggerFactory.getLogger(OnPhoneController.class);

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,512}");

    private static final int CODE_INVALID = 40029;
    private static final int CODE_USED = 40163;

    /// What somebody has to set right, here or at WeChat.
    private static final int WRONG_APP_ID = 40013;

    private static final int WRONG_SECRET = 40125;

    private final PhoneLogins cookies;
    private final BrowserKeys browsers;
    private final LogInOnPhone logIn;
    private final LoginPages logins;
    private final Connections connections;
    private final WebVisitors visitors;
    private final PhoneArrivals arrivals;
    private final LetIn letIn;
    private final ScanLinks links;
    private final DrawLogin drawn;
    private final ProblemPage problems;
    private final HeldSessions sessions;
    private final Addresses addresses;

    OnPhoneController(
            PhoneLogins cookies,
            BrowserKeys browsers,
            LogInOnPhone logIn,
            LoginPages logins,
            Connections connections,
            WebVisitors visitors,
            PhoneArrivals arrivals,
            LetIn letIn,
            ScanLinks links,
            DrawLogin drawn,
            ProblemPage problems,
            HeldSessions sessions,
            Addresses addresses) {
        this.cookies = cookies;
        this.browsers = browsers;
        this.logIn = logIn;
        this.logins = logins;
        this.connections = connections;
        this.visitors = visitors;
        this.arrivals = arrivals;
        this.letIn = letIn;
        this.links = links;
        this.drawn = drawn;
        this.problems = problems;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @GetMapping(OnPhone.RETURN)
    ResponseEntity<String> back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        var begun = cookies.of(request, state);
        var browser = browsers.of(request);
        var scan = begun.flatMap(
                held -> browser.flatMap(key -> logIn.find(CurrentPool.get().id(), held.state(), key)));
        if (begun.isEmpty() || browser.isEmpty() || scan.isEmpty()) {
            // A code that nobody has used must not stay in an address that could be shared.
            if (code != null) {
                return ResponseEntity.status(303)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .location(URI.create(request.getContextPath() + OnPhone.RETURN))
                        .build();
            }
            return problems.of(PageProblem.OTHER_LOGIN, language("", request), request, Optional.empty());
        }
        if (!(logins.find(begun.get().sealed()) instanceof Found.Page(var page))) {
            return problems.once(
                    PageProblem.REQUEST_EXPIRED,
                    language("", request),
                    request.getContextPath(),
                    Optional.empty(),
                    Optional.empty());
        }
        var visit = new Visit(page, begun.get(), browser.get(), request);
        return switch (logIn.state(scan.get())) {
            case ScanState.Waiting _ -> arrive(visit, scan.get(), code);
            default -> goOn(visit, scan.get());
        };
    }

    /// One request of a browser that has begun a login.
    private record Visit(LoginPage page, Begun begun, BrowserKey browser, HttpServletRequest request) {

        Language language() {
            return OnPhoneController.language(page.request().locales(), request);
        }
    }

    /// WeChat takes a code once, and browsers load an address twice: who is second goes on with what came of it.
    private ResponseEntity<String> arrive(Visit visit, Scan scan, @Nullable String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            return problem(visit, PageProblem.NOT_AGREED);
        }
        if (!(connections.find(scan.connection()).orElse(null) instanceof OfficialAccount account)) {
            return problem(visit, PageProblem.NO_CONNECTION);
        }
        return arrivals.of(scan.id(), () -> ask(visit, scan, account, new Secret(code)), () -> goOnAsItStands(visit));
    }

    private ResponseEntity<String> ask(Visit visit, Scan scan, OfficialAccount account, Secret code) {
        return switch (visitors.visitor(account, code)) {
            case Reply.Ok<WebVisitors.Visitor>(var visitor)
            when visitor.snapshot() -> problem(visit, PageProblem.SNAPSHOT);
            case Reply.Ok<WebVisitors.Visitor>(var visitor) ->
                goOn(visit, logIn.arrived(scan, account, visitor.openId(), visitor.unionId()));
            case Reply.Failed<WebVisitors.Visitor>(var errcode, var message) ->
                refused(visit, account, errcode, message);
            case Reply.Unreachable<WebVisitors.Visitor>(var why) -> {
                log.warn("Nobody can log in to {} inside WeChat: {}", account.identifier(), why);
                yield problem(visit, PageProblem.WECHAT_SILENT);
            }
        };
    }

    private ResponseEntity<String> refused(Visit visit, OfficialAccount account, int errcode, String message) {
        if (errcode == CODE_INVALID || errcode == CODE_USED) {
            return goOnAsItStands(visit);
        }
        log.warn("Nobody can log in to {} inside WeChat: WeChat answers {} {}", account.identifier(), errcode, message);
        var ours = errcode == WRONG_APP_ID || errcode == WRONG_SECRET;
        return problem(visit, ours ? PageProblem.NOT_SET_UP : PageProblem.WECHAT_SILENT);
    }

    private ResponseEntity<String> goOnAsItStands(Visit visit) {
        return logIn.find(CurrentPool.get().id(), visit.begun().state(), visit.browser())
                .map(scan -> goOn(visit, scan))
                .orElseGet(() -> problem(visit, PageProblem.CODE_SPENT));
    }

    private ResponseEntity<String> goOn(Visit visit, Scan scan) {
        return switch (logIn.state(scan)) {
            case ScanState.Asking asking
            when asking.question() instanceof Question.Confirm ->
                ResponseEntity.status(303)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .location(URI.create(visit.request().getContextPath() + "/login/asked/"
                                + links.seal(scan, ScanLinks.Purpose.ANSWER)))
                        .build();
            case ScanState.Confirmed _, ScanState.Redeemed _ -> enter(visit, scan);
            case ScanState.Asking _, ScanState.Scanned _ ->
                drawn.resuming(visit.page(), scan, visit.language(), visit.request());
            case ScanState.Denied _ -> problem(visit, PageProblem.NOT_LET_IN);
            case ScanState.Waiting _, ScanState.Expired _ -> problem(visit, PageProblem.CODE_SPENT);
        };
    }

    private ResponseEntity<String> enter(Visit visit, Scan scan) {
        var session = sessions.cookie(visit.request());
        var pool = CurrentPool.get();
        return switch (letIn.letIn(
                pool, scan.id(), visit.browser(), visit.page().request(), session)) {
            case Entry.LoggedIn in ->
                ResponseEntity.status(303)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.SET_COOKIE, in.session().setCookie(pool, addresses), cookies.forget())
                        .location(URI.create(in.continueAt()))
                        .build();
            // The browser has been in by it: whether it still is, its website's request finds out.
            case Entry.Refused(var problem)
            when problem == Problem.SCAN_REDEEMED ->
                ResponseEntity.status(303)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .location(URI.create(visit.page().request().continueAt()))
                        .build();
            case Entry.Denied _ -> problem(visit, PageProblem.NOT_LET_IN);
            case Entry.Refused _ -> problem(visit, PageProblem.CODE_SPENT);
        };
    }

    /// Without a way to the other language: it would repeat the code in this address, which is good once.
    private ResponseEntity<String> problem(Visit visit, PageProblem problem) {
        return problems.once(
                problem,
                visit.language(),
                visit.request().getContextPath(),
                Optional.of(visit.page().application()),
                Optional.of(visit.begun().sealed()));
    }

    private static Language language(String wished, HttpServletRequest request) {
        return Language.choose(null, wished, request);
    }
}
