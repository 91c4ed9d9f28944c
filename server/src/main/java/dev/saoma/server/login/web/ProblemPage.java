package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The page for when there is no login page: what is wrong, what to do, and the way back where we know it.
@Component
final class ProblemPage {

    private final Texts texts;
    private final Pages pages;
    private final Assets assets;

    ProblemPage(Texts texts, Pages pages, Assets assets) {
        this.texts = texts;
        this.pages = pages;
        this.assets = assets;
    }

    ResponseEntity<String> of(
            PageProblem problem, Language language, HttpServletRequest request, Optional<Application> application) {
        return of(problem, language, request, application, Optional.empty());
    }

    /// @param sealed the website's request, with which the visitor can begin once more
    ResponseEntity<String> of(
            PageProblem problem,
            Language language,
            HttpServletRequest request,
            Optional<Application> application,
            Optional<String> sealed) {
        var names =
                application.map(known -> Map.of("application", known.name())).orElse(Map.of());
        var words = texts.part(language, "problem", names);
        var content = new HashMap<String, Object>();
        content.put("language", language.tag());
        content.put("assets", assets.addresses(request.getContextPath()));
        content.put("text", words.get(problem.text()));
        content.put(
                "home",
                application
                        .flatMap(Homes::of)
                        .<Object>map(home -> Map.of("address", home, "label", words.get("action")))
                        .orElse(false));
        content.put(
                "again",
                sealed.<Object>map(begun -> Map.of(
                                "address",
                                request.getContextPath() + "/login?request="
                                        + URLEncoder.encode(begun, StandardCharsets.UTF_8),
                                "label",
                                words.get("again")))
                        .orElse(false));
        return pages.problem(problem.status(), language, content);
    }
}
