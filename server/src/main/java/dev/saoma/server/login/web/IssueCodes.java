package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.Issuance;
import dev.saoma.server.scan.IssueScan;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives browsers codes, within the limits: each is a call to WeChat, now or before.
@Component
final class IssueCodes {

    private final IssueScan issue;
    private final Origins origins;
    private final BrowserKeys browsers;
    private final CodeLimit limit;
    private final InstantSource clock;

    IssueCodes(IssueScan issue, Origins origins, BrowserKeys browsers, CodeLimit limit, InstantSource clock) {
        this.issue = issue;
        this.origins = origins;
        this.browsers = browsers;
        this.limit = limit;
        this.clock = clock;
    }

    /// What a browser gets that asks for a code.
    sealed interface Asked {

        record Got(ShownCode code) implements Asked {}

        /// It may ask again after that time.
        record TooMany(Duration pause) implements Asked {}

        record Unavailable() implements Asked {}

        /// There is none until the website's people have set something right.
        ///
        /// @param errcode WeChat's
        record NotSetUp(int errcode) implements Asked {}

        /// There is none for the rest of WeChat's day.
        ///
        /// @param errcode WeChat's
        record UsedUp(int errcode) implements Asked {}
    }

    Asked ask(
            LoginPage page,
            Connection way,
            @Nullable String language,
            Optional<ScanId> replaces,
            HttpServletRequest request) {
        var held = browsers.of(request);
        var browser = held.orElseGet(browsers::make);
        var wait = count(page, way, browser, request);
        if (wait.isPresent()) {
            return new Asked.TooMany(wait.get());
        }
        var origin = origins.of(page, language, request);
        return switch (issue.issue(way, page.application().id(), origin, browser, replaces)) {
            case Issuance.Issued(var scan) -> new Asked.Got(shown(scan, request, browser, held.isEmpty()));
            case Issuance.WeChatUnavailable _ -> new Asked.Unavailable();
            case Issuance.NotSetUp(var errcode) -> new Asked.NotSetUp(errcode);
            case Issuance.UsedUp(var errcode) -> new Asked.UsedUp(errcode);
        };
    }

    /// A code for the page to begin with, if one lies ready: nobody waits for WeChat. A page that is not looked at as
    /// a whole window of its own gets none: another website could have many of them loaded.
    Optional<ShownCode> first(LoginPage page, Language language, HttpServletRequest request) {
        var way = page.ways().getFirst();
        if (!isLookedAt(request) || !issue.hasOneAhead(way)) {
            return Optional.empty();
        }
        var held = browsers.of(request);
        var browser = held.orElseGet(browsers::make);
        if (count(page, way, browser, request).isPresent()) {
            return Optional.empty();
        }
        var origin = origins.of(page, language.tag(), request);
        return issue.issueAtOnce(way, page.application().id(), origin, browser)
                .map(scan -> shown(scan, request, browser, held.isEmpty()));
    }

    /// By what the browser says of it (Fetch Metadata); not one that is only fetched in case (`Sec-Purpose`).
    static boolean isLookedAt(HttpServletRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"))
                && request.getHeader("Sec-Purpose") == null;
    }

    private Optional<Duration> count(LoginPage page, Connection way, BrowserKey browser, HttpServletRequest request) {
        return limit.count(
                Digest.of(browser.secret().reveal()).value(),
                NetworkAddress.of(request),
                page.application().id(),
                way.id());
    }

    private ShownCode shown(Scan scan, HttpServletRequest request, BrowserKey browser, boolean isNew) {
        return new ShownCode(
                created(scan, request), isNew ? Optional.of(browsers.setCookie(browser)) : Optional.empty());
    }

    /// A code that the browser has, as it is drawn.
    ShownCode.Created created(Scan scan, HttpServletRequest request) {
        var id = scan.id().value();
        var left = Duration.between(clock.instant(), scan.expiresAt()).toSeconds();
        return scan.isDrawnByWeChat()
                ? new ShownCode.Created(id, left, null, request.getContextPath() + "/login/scans/" + id + "/code.png")
                : new ShownCode.Created(id, left, QrPath.of(scan.url()), null);
    }
}
