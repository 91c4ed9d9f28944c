package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The page for when there is no login page: what is wrong, what to do, and the way back where we know it.
@Component
final class ProblemPage {

    private static final Logger log = LoggerFactory.getLogger(ProblemPage.class);

    private final Texts texts;
    private final Pages pages;
    private final Assets assets;
    private final InstantSource clock;
    private final Chance chance;

    ProblemPage(Texts texts, Pages pages, Assets assets, InstantSource clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
        this.texts = texts;
        this.pages = pages;
        this.assets = assets;
    }

    /// By which the log can be searched; of what the visitor's side has to mend, the log has nothing.
    private Object reference(PageProblem problem) {
        if (problem.status() < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return false;
        }
        var reference = chance.name();
        log.info("A visitor was shown {}, reference {}", problem.text(), reference);
        return reference;
    }

    ResponseEntity<String> of(
            PageProblem problem, Language language, HttpServletRequest request, Optional<Application> application) {
        return of(problem, language, request, application, Optional.empty());
    }

    /// The page for whom nothing is known of: their request could not be read.
    ResponseEntity<String> atTheDoor(PageProblem problem, Language language) {
        return inOneLanguage(problem, language, content(problem, language, "", Optional.empty(), Optional.empty()));
    }

    /// The page at an address that is good once.
    ///
    /// @param base the path of the pool
    /// @param sealed the website's request, with which the visitor can begin once more
    ResponseEntity<String> once(
            PageProblem problem,
            Language language,
            String base,
            Optional<Application> application,
            Optional<String> sealed) {
        return inOneLanguage(problem, language, content(problem, language, base, application, sealed));
    }

    private ResponseEntity<String> inOneLanguage(PageProblem problem, Language language, Map<String, Object> content) {
        content.put("languages", List.of());
        content.put("hasLanguages", false);
        return pages.problem(problem.status(), language, content);
    }

    /// @param sealed the website's request, with which the visitor can begin once more
    ResponseEntity<String> of(
            PageProblem problem,
            Language language,
            HttpServletRequest request,
            Optional<Application> application,
            Optional<String> sealed) {
        var content = content(problem, language, request.getContextPath(), application, sealed);
        Pages.putLanguages(content, request, language);
        return pages.problem(problem.status(), language, content);
    }

    private Map<String, Object> content(
            PageProblem problem,
            Language language,
            String base,
            Optional<Application> application,
            Optional<String> sealed) {
        var words = texts.part(
                language,
                "problem",
                Map.of(
                        "application",
                        application
                                .map(Application::name)
                                .orElseGet(() -> String.valueOf(texts.part(language, "problem", Map.of())
                                        .get("website")))));
        var content = new HashMap<String, Object>();
        content.put("language", language.tag());
        content.put("assets", assets.addresses(base));
        content.put("text", words.get(problem.text()));
        content.put(Pages.LOOK, pages.look(application.map(Application::id)).model(language == Language.CHINESE));
        content.put("developer", words.get("developer"));
        content.put("code", problem.text());
        content.put("reference", reference(problem));
        content.put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
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
                                base + "/login?request=" + URLEncoder.encode(begun, StandardCharsets.UTF_8),
                                "label",
                                words.get("again")))
                        .orElse(false));
        return content;
    }
}
