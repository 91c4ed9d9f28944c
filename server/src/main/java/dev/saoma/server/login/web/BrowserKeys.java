package dev.saoma.server.login.web;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.PoolCookie;
import dev.saoma.server.scan.BrowserKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Carries the browser key in a cookie of the pool that no script can read.
@Component
final class BrowserKeys {

    private static final String NAME = "saoma_browser";
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{43}");

    private final Chance chance;
    private final Addresses addresses;

    BrowserKeys(Chance chance, Addresses addresses) {
        this.chance = chance;
        this.addresses = addresses;
    }

    /// The key that the browser holds. Of two under one name somebody else planted one: then it holds none.
    Optional<BrowserKey> of(HttpServletRequest request) {
        var values = cookies(request, cookie().name());
        return values.size() == 1
                ? Optional.of(values.getFirst())
                        .filter(value -> FORM.matcher(value).matches())
                        .map(BrowserKey::of)
                : Optional.empty();
    }

    BrowserKey make() {
        return BrowserKey.of(chance.secret());
    }

    /// The `Set-Cookie` header that gives it to the browser; it forgets it when it is closed (RFC 6265 §5.3).
    String setCookie(BrowserKey key) {
        return cookie().header(key.secret().reveal(), null);
    }

    static List<String> cookies(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .toList();
    }

    private PoolCookie cookie() {
        return PoolCookie.of(NAME, "/login", CurrentPool.get(), addresses);
    }
}
