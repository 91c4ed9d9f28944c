package dev.saoma.server.kernel.web;

import dev.saoma.server.kernel.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers where filters refuse a request or fail: a page for browsers, a problem of the catalogue for programs.
@RestController
final class StrayErrors implements ErrorController {

    private final ErrorPage page;

    StrayErrors(ErrorPage page) {
        this.page = page;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<?> answer(HttpServletRequest request, Locale locale) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : Problem.NOT_FOUND.status();
        if (wantsPage(request.getHeader(HttpHeaders.ACCEPT))) {
            return page.of(status, Language.choose(null, "", request), request);
        }
        return Problems.answer(Problems.detail(status, locale));
    }

    /// Whether that Accept header asks for a page by name, as browsers do.
    static boolean wantsPage(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
