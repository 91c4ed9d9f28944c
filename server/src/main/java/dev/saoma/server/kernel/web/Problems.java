package dev.saoma.server.kernel.web;

import dev.saoma.server.kernel.Problem;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// A problem of the catalogue as an HTTP answer (RFC 9457), in the caller's language.
public final class Problems {

    private Problems() {}

    /// The answer, never cached.
    public static ResponseEntity<ProblemDetail> answer(Problem problem, Locale locale) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .body(detail(problem, locale));
    }

    static ProblemDetail detail(Problem problem, Locale locale) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(problem.status()), problem.text(chinese));
        detail.setType(URI.create("urn:saoma:problem:" + problem.code()));
        detail.setProperty("code", problem.code());
        return detail;
    }
}
