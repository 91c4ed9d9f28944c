package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.SessionKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/// Reads the session's cookie.
final class SessionCookies {

    private SessionCookies() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SessionKey.COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
