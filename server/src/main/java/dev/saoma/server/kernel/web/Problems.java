package dev.saoma.server.kernel.web;

import dev.saoma.server.kernel.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;

/// A problem of the catalogue as an HTTP answer (RFC 9457), in the caller's language.
public final class Problems {

    private static final JacksonJsonHttpMessageConverter JSON = new JacksonJsonHttpMessageConverter();

    private Problems() {}

    /// The answer, never cached.
    public static <T> ResponseEntity<T> answer(Problem problem, Locale locale) {
        return answer(detail(problem, locale));
    }

    /// The same with a problem to which more was added. It stands in the place of what was asked for, so that a
    /// controller can declare the type of its good answers.
    @SuppressWarnings("unchecked") // nobody but the converter of the body reads it, and that looks at what it is
    public static <T> ResponseEntity<T> answer(ProblemDetail problem) {
        return (ResponseEntity<T>) ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .body(problem);
    }

    /// Writes the answer where no controller can: in a filter or before a controller is called.
    public static void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setHeader("Cache-Control", "no-store");
        JSON.write(problem, MediaType.APPLICATION_PROBLEM_JSON, new ServletServerHttpResponse(response));
    }

    /// The problem itself, to which more may be added.
    public static ProblemDetail detail(Problem problem, Locale locale) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(problem.status()), problem.text(chinese));
        detail.setType(URI.create("urn:saoma:problem:" + problem.code()));
        detail.setProperty("code", problem.code());
        return detail;
    }
}
