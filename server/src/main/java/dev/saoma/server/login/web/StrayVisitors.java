package dev.saoma.server.login.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// A person whose browser ends up where there is no pool or no page gets a page that says so. Programs, which
/// do not ask for HTML, do not come here.
@Component
final class StrayVisitors implements ErrorViewResolver {

    private final ProblemPage problems;

    StrayVisitors(ProblemPage problems) {
        this.problems = problems;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var problem = status == HttpStatus.NOT_FOUND ? PageProblem.NOT_FOUND : PageProblem.UNAVAILABLE;
        var page = problems.of(problem, Language.choose(null, "", request), request, Optional.empty());
        View view = (_, _, response) -> {
            page.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
            var body = page.getBody();
            if (body != null) {
                response.getWriter().write(body);
            }
        };
        var answer = new ModelAndView(view);
        answer.setStatus(status);
        return answer;
    }
}
