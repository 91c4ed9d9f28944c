package dev.saoma.server.console.web;

import dev.saoma.server.console.developer.DeveloperSessions;
import dev.saoma.server.console.developer.FindDeveloper;
import dev.saoma.server.console.developer.KnownBrowsers;
import dev.saoma.server.console.developer.NewSession;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.scan.Device;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Puts the console's session into a cookie and finds it there. Another site cannot make a browser send it
/// (`SameSite=Strict`), no script can read it, and with https no other host can have set it (`__Host-`, RFC 6265bis
/// §4.1.3.2).
@Component
class DeveloperSessionsOfRequests {

    /// Carries what a request of the console's own pages has and another site's has not.
    static final String CSRF_HEADER = "X-CSRF-Token";

    /// Carried by what no hand has caused: a page that looks again by itself.
    static final String BACKGROUND_HEADER = "X-Background";

    private static final Duration KNOWN_FOR = Duration.ofDays(180);

    /// Longer than a login lives, which has an end of its own.
    private static final Duration SCAN_FOR = Duration.ofHours(1);

    private final FindDeveloper developers;
    private final KnownBrowsers browsers;
    private final DeveloperSessions begun;
    private final Addresses addresses;

    DeveloperSessionsOfRequests(
            FindDeveloper developers, KnownBrowsers browsers, DeveloperSessions begun, Addresses addresses) {
        this.developers = developers;
        this.browsers = browsers;
        this.begun = begun;
        this.addresses = addresses;
    }

    /// Who is signed in where the request comes from. What a page asks for by itself does not keep the session alive:
    /// a page that is left open is no use of it.
    Optional<SignedIn> of(HttpServletRequest request) {
        return key(request)
                .map(Digest::of)
                .flatMap(key -> isBackground(request) ? developers.find(key) : developers.use(key));
    }

    private static boolean isBackground(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getHeader(BACKGROUND_HEADER) != null
                || (accept != null && accept.startsWith("text/event-stream")); // which can have no header of ours
    }

    /// Whether the request has the header that belongs to its session.
    boolean hasCsrfToken(HttpServletRequest request) {
        var given = request.getHeader(CSRF_HEADER);
        return given != null
                && key(request)
                        .filter(key -> Digest.of(csrfToken(key)).matches(given))
                        .isPresent();
    }

    /// What the console's pages put into that header; nothing without a session.
    Optional<String> csrfToken(HttpServletRequest request) {
        return key(request).map(DeveloperSessionsOfRequests::csrfToken);
    }

    /// What the browser brings of an earlier time.
    Optional<String> knownBrowser(HttpServletRequest request) {
        return cookie(request, name("known"));
    }

    /// The cookies of a session that has begun.
    List<String> begin(NewSession session, HttpServletRequest request) {
        begun.beganIn(Digest.of(session.key().reveal()), Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        var mark = browsers.mark(session.developer().id());
        return List.of(
                cookie(name("session"), session.key().reveal()).build().toString(),
                cookie(name("known"), mark).maxAge(KNOWN_FOR).build().toString());
    }

    /// The cookie that takes the session's away. The browser stays known.
    String end() {
        return cookie(name("session"), "").maxAge(0).build().toString();
    }

    /// The cookie that a browser brings back from the login page, so that the scan is its own.
    String beginScan(Secret browser) {
        return cookie(name("scan"), browser.reveal()).maxAge(SCAN_FOR).build().toString();
    }

    Optional<String> scanBegun(HttpServletRequest request) {
        return cookie(request, name("scan"));
    }

    /// The cookie that takes that one away.
    String endScan() {
        return cookie(name("scan"), "").maxAge(0).build().toString();
    }

    private static String csrfToken(String key) {
        return Digest.of("csrf " + key).value();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(addresses.secure())
                .sameSite("Strict")
                .path("/");
    }

    private Optional<String> key(HttpServletRequest request) {
        return cookie(request, name("session"));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private String name(String what) {
        return (addresses.secure() ? "__Host-" : "") + "saoma-console-" + what;
    }
}
