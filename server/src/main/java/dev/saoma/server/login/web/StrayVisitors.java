package dev.saoma.server.login.web;

import dev.saoma.server.kernel.web.ErrorPage;
import dev.saoma.server.kernel.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// A person whose browser ends up where there is no pool or no page gets a page that says so. Programs, which
/// do not ask for HTML, do not come here.
@Component
final class StrayVisitors implements ErrorPage {

    private final ProblemPage problems;

    StrayVisitors(ProblemPage problems) {
        this.problems = problems;
    }

    @Override
    public ResponseEntity<String> of(int status, Language language, @Nullable HttpServletRequest request) {
        var problem = problem(status);
        var page = request == null
                ? problems.atTheDoor(problem, language)
                : problems.of(problem, language, request, Optional.empty());
        return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
    }

    private static PageProblem problem(int status) {
        if (status == HttpStatus.NOT_FOUND.value()) {
            return PageProblem.NOT_FOUND;
        }
        return status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? PageProblem.BAD_REQUEST : PageProblem.UNAVAILABLE;
    }
}
