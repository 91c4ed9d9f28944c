package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.scan.Scan;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Draws the login page.
@Component
final class LoginPageView {

    private final Texts texts;
    private final Assets assets;
    private final Pages pages;
    private final InstantSource clock;
    private final JsonMapper json;

    LoginPageView(Texts texts, Assets assets, Pages pages, InstantSource clock, JsonMapper json) {
        this.texts = texts;
        this.assets = assets;
        this.pages = pages;
        this.clock = clock;
        this.json = json;
    }

    /// The page that asks for a code.
    ResponseEntity<String> fresh(LoginPage page, Language language, HttpServletRequest request) {
        return draw(page, Optional.empty(), language, request);
    }

    /// The page of a login that goes on.
    ResponseEntity<String> resuming(LoginPage page, Scan scan, Language language, HttpServletRequest request) {
        return draw(page, Optional.of(scan), language, request);
    }

    private ResponseEntity<String> draw(
            LoginPage page, Optional<Scan> resumed, Language language, HttpServletRequest request) {
        var application = page.application();
        // The account is the open tab's, which the script puts in.
        var names = Map.of("application", application.name());
        var script = texts.part(language, "script", names);
        var content = new HashMap<String, Object>();
        content.put("language", language.tag());
        content.put("languages", languages(language, page.sealed()));
        var text = texts.part(language, "page", names);
        content.put("text", text);
        content.put("privacy", text.get(hasAccount(page) ? "privacy" : "privacyProgram"));
        content.put("starting", script.get("starting"));
        content.put("initial", initial(application.name()));
        content.put("ways", ways(page));
        content.put("middleStep", step(script, page.ways().getFirst()));
        content.put("hasWays", page.ways().size() > 1);
        content.put("account", page.ways().getFirst().displayName());
        content.put("assets", assets.addresses(request.getContextPath()));
        content.put("data", data(page, application, resumed, script, request));
        return pages.login(language, content, application.rules().origins());
    }

    /// What the script needs, as a block of JSON that nothing inside can end early.
    private String data(
            LoginPage page,
            Application application,
            Optional<Scan> resumed,
            Map<String, Object> script,
            HttpServletRequest request) {
        var data = new HashMap<String, @Nullable Object>();
        data.put("request", page.sealed());
        data.put("scans", request.getContextPath() + "/login/scans");
        data.put("home", Homes.of(application).or(() -> callback(page)).orElse(null));
        data.put(
                "ways",
                page.ways().stream()
                        .map(way -> Map.of("id", way.identifier(), "name", way.displayName(), "kind", kind(way)))
                        .toList());
        data.put("scan", resumed.map(this::left).orElse(null));
        data.put("texts", script);
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private Map<String, Object> left(Scan scan) {
        var left = Duration.between(clock.instant(), scan.expiresAt());
        return Map.of("id", scan.id().value(), "secondsLeft", Math.max(0, left.toSeconds()));
    }

    /// What an operator has entered where the website tells no address of its own.
    private static Optional<String> callback(LoginPage page) {
        return page.ways().stream()
                .filter(MiniProgram.class::isInstance)
                .flatMap(way -> Stream.ofNullable(((MiniProgram) way).callbackUrl()))
                .findFirst();
    }

    /// Whether there is anything here that could be unfollowed again.
    private static boolean hasAccount(LoginPage page) {
        return page.ways().stream().anyMatch(OfficialAccount.class::isInstance);
    }

    private static Object step(Map<String, Object> script, Connection way) {
        return script.get(kind(way)) instanceof Map<?, ?> own && own.get("step") instanceof String step ? step : "";
    }

    private static String kind(Connection way) {
        return switch (way) {
            case OfficialAccount _ -> "official-account";
            case MiniProgram _ -> "mini-program";
        };
    }

    /// The ways as tabs, the first of which is open.
    private static List<Map<String, Object>> ways(LoginPage page) {
        return page.ways().stream()
                .map(way -> Map.<String, Object>of(
                        "id", way.identifier(),
                        "name", way.displayName(),
                        "first", way.equals(page.ways().getFirst())))
                .toList();
    }

    private static List<Map<String, Object>> languages(Language current, String sealed) {
        var request = URLEncoder.encode(sealed, StandardCharsets.UTF_8);
        return Arrays.stream(Language.values())
                .map(language -> Map.<String, Object>of(
                        "tag",
                        language.tag(),
                        "name",
                        language.itself(),
                        "current",
                        language == current,
                        "address",
                        "?request=" + request + "&lang=" + language.tag()))
                .toList();
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
