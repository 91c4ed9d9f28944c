package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.login.web.LoginPages.Found;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `GET /login`: the page with everything but the code, which its script asks for.
@RestController
final class LoginPageController {

    private static final Logger log = LoggerFactory.getLogger(LoginPageController.class);

    private final LoginPages logins;
    private final Texts texts;
    private final Assets assets;
    private final Pages pages;
    private final ProblemPage problems;
    private final JsonMapper json;

    LoginPageController(
            LoginPages logins, Texts texts, Assets assets, Pages pages, ProblemPage problems, JsonMapper json) {
        this.logins = logins;
        this.texts = texts;
        this.assets = assets;
        this.pages = pages;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping("/login")
    ResponseEntity<String> page(
            @RequestParam(name = "request", defaultValue = "") String sealed,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            HttpServletRequest request) {
        return switch (logins.find(sealed)) {
            case Found.Page(var page) ->
                draw(page, Language.choose(chosen, page.request().locales(), request), request);
            case Found.NoConnection none -> {
                log.warn(
                        "Nobody can log in to {}: it shows no connection",
                        none.application().id());
                var language = Language.choose(chosen, none.request().locales(), request);
                yield problems.of(PageProblem.NO_CONNECTION, language, request, Optional.of(none.application()));
            }
            case Found.Expired _ ->
                problems.of(
                        PageProblem.REQUEST_EXPIRED, Language.choose(chosen, "", request), request, Optional.empty());
        };
    }

    /// A person gets a page, not the machine's answer; the detail is for the log.
    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException e, HttpServletRequest request) {
        log.error("The login page could not be made", e);
        return problems.of(PageProblem.UNAVAILABLE, Language.choose(null, "", request), request, Optional.empty());
    }

    private ResponseEntity<String> draw(LoginPage page, Language language, HttpServletRequest request) {
        var application = page.application();
        // The account is the open tab's, which the script puts in.
        var names = Map.of("application", application.name());
        var script = texts.part(language, "script", names);
        var content = new HashMap<String, Object>();
        content.put("language", language.tag());
        content.put("languages", languages(language, page.sealed()));
        var text = texts.part(language, "page", names);
        content.put("text", text);
        content.put("privacy", own(script, page.ways().getFirst(), "privacy"));
        content.put("starting", script.get("starting"));
        content.put("initial", initial(application.name()));
        content.put("ways", ways(page));
        content.put("middleStep", own(script, page.ways().getFirst(), "step"));
        content.put("hasWays", page.ways().size() > 1);
        content.put("account", page.ways().getFirst().displayName());
        content.put("assets", assets.addresses(request.getContextPath()));
        content.put("data", data(page, application, script, request));
        return pages.login(language, content, application.rules().origins());
    }

    /// What the script needs, as a block of JSON that nothing inside can end early.
    private String data(
            LoginPage page, Application application, Map<String, Object> script, HttpServletRequest request) {
        var data = new HashMap<String, @Nullable Object>();
        data.put("request", page.sealed());
        data.put("scans", request.getContextPath() + "/login/scans");
        data.put("home", Homes.of(application).or(() -> callback(page)).orElse(null));
        data.put(
                "ways",
                page.ways().stream()
                        .map(way -> Map.of("id", way.identifier(), "name", way.displayName(), "kind", kind(way)))
                        .toList());
        data.put("texts", script);
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    /// What an operator has entered where the website tells no address of its own.
    private static Optional<String> callback(LoginPage page) {
        return page.ways().stream()
                .filter(MiniProgram.class::isInstance)
                .flatMap(way -> Stream.ofNullable(((MiniProgram) way).callbackUrl()))
                .findFirst();
    }

    /// Whether there is anything here that could be unfollowed again.
    /// What is said of that way to log in, until the script says what is said of the open tab's.
    private static Object own(Map<String, Object> script, Connection way, String name) {
        return script.get(kind(way)) instanceof Map<?, ?> own && own.get(name) instanceof String text ? text : "";
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
