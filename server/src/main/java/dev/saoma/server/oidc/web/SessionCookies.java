package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads the cookie of a session in the current pool.
@Component
final class SessionCookies {

    private final Addresses addresses;

    SessionCookies(Addresses addresses) {
        this.addresses = addresses;
    }

    Optional<String> of(HttpServletRequest request) {
        if (!CurrentPool.isBound()) {
            return Optional.empty();
        }
        var name = SessionKey.cookie(CurrentPool.get(), addresses).name();
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
