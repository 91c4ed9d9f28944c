package dev.saoma.server.login.web;

import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.PoolCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Remembers, in the browser that WeChat sends away and back, which login it is in the midst of: the newest one.
@Component
final class PhoneLogins {

    private static final String NAME = "saoma_phone";
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})\\.([0-9A-Za-z_=-]{1,3500})");

    /// Browsers keep 4 kB of a cookie, with its name and attributes.
    private static final int LONGEST = 3_500;

    /// WeChat's own code lives five minutes, and a person may have to agree before and be asked after.
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Addresses addresses;

    PhoneLogins(Addresses addresses) {
        this.addresses = addresses;
    }

    /// A login that was begun.
    ///
    /// @param state its scene, which comes back from WeChat
    /// @param sealed the website's request
    record Begun(String state, String sealed) {}

    /// Whether a request is short enough to be remembered.
    boolean fits(String sealed) {
        return sealed.length() <= LONGEST;
    }

    /// The login of that state, if the browser remembers it. What somebody else has planted beside it does not
    /// matter: the state is known to nobody else, and its login is tied to the browser's key.
    Optional<Begun> of(HttpServletRequest request, String state) {
        return BrowserKeys.cookies(request, name()).stream()
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(value -> new Begun(value.group(1), value.group(2)))
                .filter(begun -> begun.state().equals(state))
                .findFirst();
    }

    String setCookie(Begun begun) {
        return cookie(begun.state() + "." + begun.sealed(), LIFE);
    }

    /// Has the browser forget it.
    String forget() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration life) {
        var path = addresses.of(CurrentPool.get()).getPath() + "/login";
        return new PoolCookie(name(), path, addresses.secure()).header(value, life);
    }

    /// Too long for a `__Host-` cookie, which would go to every page of the host: several of them would be more than
    /// a server takes as headers.
    private String name() {
        return addresses.secure() ? "__Secure-" + NAME + "_" + CurrentPool.get().id() : NAME;
    }
}
