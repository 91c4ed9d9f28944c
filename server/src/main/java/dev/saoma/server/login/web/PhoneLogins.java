package dev.saoma.server.login.web;

import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
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

    Optional<Begun> of(HttpServletRequest request) {
        var values = BrowserKeys.cookies(request, name());
        if (values.size() != 1) {
            return Optional.empty();
        }
        var value = FORM.matcher(values.getFirst());
        return value.matches() ? Optional.of(new Begun(value.group(1), value.group(2))) : Optional.empty();
    }

    String setCookie(Begun begun) {
        return cookie(begun.state() + "." + begun.sealed(), LIFE);
    }

    /// Has the browser forget it.
    String forget() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration life) {
        return ResponseCookie.from(name(), value)
                .path(addresses.of(CurrentPool.get()).getPath() + "/login")
                .maxAge(life)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(addresses.secure())
                .build()
                .toString();
    }

    private String name() {
        return addresses.secure() ? "__Secure-" + NAME : NAME;
    }
}
