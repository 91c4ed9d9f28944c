package dev.saoma.server.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Remembers for this host which language a reader chose ([LanguageSwitch]), where the browser would have said another:
/// the next page speaks it too, and so does the answer to a form. It is one of two words, which tell nobody apart.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // inside the one that knows whether browsers come by https
final class LanguageCookie extends OncePerRequestFilter {

    private static final String NAME = "saoma_language";
    private static final Duration LIFE = Duration.ofDays(365);

    /// What was chosen before; whoever plants another has changed a language.
    static Stream<String> remembered(HttpServletRequest request) {
        var name = name(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")) {
            LanguageSwitch.chosen(request)
                    .flatMap(Language::spoken)
                    .filter(chosen -> chosen != Language.ofBrowser(request))
                    .ifPresent(chosen -> response.addHeader(HttpHeaders.SET_COOKIE, header(chosen, request)));
        }
        chain.doFilter(request, response);
    }

    private static String header(Language chosen, HttpServletRequest request) {
        return ResponseCookie.from(name(request), chosen.tag())
                .path("/")
                .maxAge(LIFE)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
