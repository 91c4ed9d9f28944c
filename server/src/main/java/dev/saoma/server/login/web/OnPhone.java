package dev.saoma.server.login.web;

import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.WebAuthorization;
import dev.saoma.server.connection.WebVisitors;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.LogInOnPhone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sends a browser that is WeChat's own to web authorization: a code on its screen it could not scan.
@Component
final class OnPhone {

    static final String RETURN = "/login/wechat";

    /// WeChat for computers has a browser too, but there the phone is at hand and can scan.
    private static final Pattern WECHAT_ON_A_PHONE =
            Pattern.compile("(?is)(?=.*MicroMessenger)(?=.*(?:Android|iPhone|iPad|iPod|Mobile|HarmonyOS)).*");

    /// As the login page's script tells it.
    private static final Pattern PHONE = Pattern.compile("(?i)Android|iPhone|iPad|iPod|Mobile|HarmonyOS");

    private final LogInOnPhone logIn;
    private final WebVisitors visitors;
    private final PhoneLogins cookies;
    private final BrowserKeys browsers;
    private final Origins origins;
    private final CodeLimit limit;
    private final Addresses addresses;

    OnPhone(
            LogInOnPhone logIn,
            WebVisitors visitors,
            PhoneLogins cookies,
            BrowserKeys browsers,
            Origins origins,
            CodeLimit limit,
            Addresses addresses) {
        this.logIn = logIn;
        this.visitors = visitors;
        this.cookies = cookies;
        this.browsers = browsers;
        this.origins = origins;
        this.limit = limit;
        this.addresses = addresses;
    }

    static boolean isPhone(HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent != null && PHONE.matcher(agent).find();
    }

    static boolean isWeChat(HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent != null && WECHAT_ON_A_PHONE.matcher(agent).matches();
    }

    /// Off to WeChat; nothing where this browser has to make do with the page.
    Optional<ResponseEntity<String>> begin(LoginPage page, Language language, HttpServletRequest request) {
        if (!isWeChat(request) || isFramed(request) || !cookies.fits(page.sealed())) {
            return Optional.empty();
        }
        return account(page).flatMap(account -> begin(page, account, language, request));
    }

    /// The number that a careful website wants sent back would come from the very screen that shows it.
    private static Optional<OfficialAccount> account(LoginPage page) {
        var wanted =
                page.application().policy().atLeast(page.request().atLeast()).policy();
        return page.ways().stream()
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast)
                .filter(account -> account.manners().web() != WebAuthorization.OFF && wanted != Policy.NUMBER)
                .findFirst();
    }

    private Optional<ResponseEntity<String>> begin(
            LoginPage page, OfficialAccount account, Language language, HttpServletRequest request) {
        var held = browsers.of(request);
        var browser = held.orElseGet(browsers::make);
        var tooMany = limit.count(
                Digest.of(browser.secret().reveal()).value(),
                NetworkAddress.of(request),
                page.application().id(),
                account.id());
        if (tooMany.isPresent()) {
            return Optional.empty();
        }
        var origin = origins.of(page, language.tag(), request);
        var scan = logIn.begin(account, page.application().id(), origin, browser);
        var state = scan.scene().value();
        var answer = ResponseEntity.status(302)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.SET_COOKIE, cookies.setCookie(new PhoneLogins.Begun(state, page.sealed())))
                .location(visitors.authorize(account, addresses.of(CurrentPool.get()) + RETURN, state));
        if (held.isEmpty()) {
            answer.header(HttpHeaders.SET_COOKIE, browsers.setCookie(browser));
        }
        return Optional.of(answer.build());
    }

    /// WeChat shows its page in a window of its own only.
    private static boolean isFramed(HttpServletRequest request) {
        var dest = request.getHeader("Sec-Fetch-Dest");
        return dest != null && !dest.equals("document");
    }
}
