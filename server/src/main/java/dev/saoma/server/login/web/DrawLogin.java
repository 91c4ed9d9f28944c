package dev.saoma.server.login.web;

import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.scan.Scan;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Draws the login page of an application.
@Component
final class DrawLogin {

    private final LoginFrame frame;
    private final Pages pages;
    private final InstantSource clock;
    private final SimulatedPhone simulatedPhone;

    DrawLogin(LoginFrame frame, Pages pages, InstantSource clock, SimulatedPhone simulatedPhone) {
        this.frame = frame;
        this.pages = pages;
        this.clock = clock;
        this.simulatedPhone = simulatedPhone;
    }

    /// @param first what stands in it from the beginning; null where its script asks for a code
    /// @param cookie what ties the code to the browser
    ResponseEntity<String> page(
            LoginPage page,
            LoginFrame.@Nullable First first,
            Optional<String> cookie,
            Language language,
            HttpServletRequest request) {
        return draw(page, about(page, first, null, false), cookie, language, request);
    }

    /// The page of a browser that runs no script.
    ResponseEntity<String> plain(
            LoginPage page,
            LoginFrame.First first,
            Optional<String> cookie,
            Language language,
            HttpServletRequest request) {
        return draw(page, about(page, first, null, true), cookie, language, request);
    }

    /// The page of a login that goes on.
    ResponseEntity<String> resuming(LoginPage page, Scan scan, Language language, HttpServletRequest request) {
        var left = Duration.between(clock.instant(), scan.expiresAt()).toSeconds();
        var resumed = new LoginFrame.Resumed(scan.id().value(), Math.max(0, left));
        return draw(page, about(page, null, resumed, false), Optional.empty(), language, request);
    }

    private static LoginFrame.About about(
            LoginPage page, LoginFrame.@Nullable First first, LoginFrame.@Nullable Resumed resumed, boolean plain) {
        var application = page.application();
        return new LoginFrame.About(
                page.sealed(),
                application.name(),
                page.ways().stream().map(Way::of).toList(),
                Homes.of(application).or(() -> callback(page)).orElse(null),
                first,
                resumed,
                plain);
    }

    private ResponseEntity<String> draw(
            LoginPage page,
            LoginFrame.About about,
            Optional<String> cookie,
            Language language,
            HttpServletRequest request) {
        var application = page.application();
        var content =
                frame.content(about, pages.look(Optional.of(application.id())), language, request.getContextPath());
        simulatedPhone.of(page).ifPresent(address -> content.put(LoginFrame.SIMULATED_PHONE, address));
        var drawn = pages.login(language, content, application.rules().origins());
        var answer = ResponseEntity.status(drawn.getStatusCode()).headers(drawn.getHeaders());
        if (!application.rules().origins().isEmpty() && "iframe".equals(request.getHeader("Sec-Fetch-Dest"))) {
            // The website's page may be isolated from other origins, and shows only what is as strict itself.
            answer.headers(headers -> {
                headers.set("Cross-Origin-Embedder-Policy", "require-corp");
                headers.set("Cross-Origin-Resource-Policy", "cross-origin");
            });
        }
        cookie.ifPresent(value -> answer.header(HttpHeaders.SET_COOKIE, value));
        return answer.body(drawn.getBody());
    }

    /// What an operator has entered where the website tells no address of its own.
    private static Optional<String> callback(LoginPage page) {
        return page.ways().stream()
                .filter(MiniProgram.class::isInstance)
                .flatMap(way -> Stream.ofNullable(((MiniProgram) way).callbackUrl()))
                .findFirst();
    }
}
