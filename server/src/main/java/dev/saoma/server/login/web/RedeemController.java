package dev.saoma.server.login.web;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.login.Entry;
import dev.saoma.server.login.LetIn;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.ScanId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `POST /login/scans/{id}/redeem`: from the scan to the session, and back to the website's request.
@RestController
final class RedeemController {

    private final LoginRequests requests;
    private final LetIn letIn;
    private final BrowserKeys browsers;
    private final SameOrigin sameOrigin;
    private final HeldSessions sessions;
    private final Addresses addresses;
    private final JsonMapper json;

    RedeemController(
            LoginRequests requests,
            LetIn letIn,
            BrowserKeys browsers,
            SameOrigin sameOrigin,
            HeldSessions sessions,
            Addresses addresses,
            JsonMapper json) {
        this.requests = requests;
        this.letIn = letIn;
        this.browsers = browsers;
        this.sameOrigin = sameOrigin;
        this.sessions = sessions;
        this.addresses = addresses;
        this.json = json;
    }

    /// Where the page sends its browser.
    record Location(String location) {}

    @PostMapping(path = "/login/scans/{id}/redeem", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> redeem(@PathVariable String id, HttpServletRequest request, Locale locale) {
        if (!sameOrigin.holds(request)) {
            return Problems.answer(Problem.CROSS_SITE, locale);
        }
        var body = ScanRequest.read(request, json);
        if (body.isEmpty()) {
            return Problems.answer(Problem.BAD_REQUEST, locale);
        }
        var browser = browsers.of(request);
        if (browser.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var login = requests.open(body.get().sealed());
        if (login.isEmpty()) {
            return Problems.answer(Problem.REQUEST_EXPIRED, locale);
        }
        var session = sessions.cookie(request);
        return switch (letIn.letIn(CurrentPool.get(), new ScanId(id), browser.get(), login.get(), session)) {
            case Entry.LoggedIn in ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.SET_COOKIE, in.session().setCookie(CurrentPool.get(), addresses))
                        .body(new Location(in.continueAt()));
            case Entry.Denied(var reason) -> denied(reason, locale);
            case Entry.Refused(var problem) -> Problems.answer(problem, locale);
        };
    }

    private static ResponseEntity<?> denied(Denial reason, Locale locale) {
        var detail = Problems.detail(Problem.SCAN_DENIED, locale);
        detail.setProperty("reason", reason.word());
        return Problems.answer(detail);
    }
}
