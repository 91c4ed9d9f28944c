package dev.saoma.server.kernel.web;

import dev.saoma.server.kernel.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;

/// A problem of the catalogue as an HTTP answer (RFC 9457), in the caller's language.
public final class Problems {

    private static final JacksonJsonHttpMessageConverter JSON = new JacksonJsonHttpMessageConverter();

    private static final Set<Problem> GENERAL = EnumSet.of(
            Problem.BAD_REQUEST,
            Problem.NOT_FOUND,
            Problem.METHOD_NOT_ALLOWED,
            Problem.NOT_ACCEPTABLE,
            Problem.UNSUPPORTED_MEDIA_TYPE,
            Problem.UNAVAILABLE);

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

    /// The problem that a status alone tells, with that status.
    static ProblemDetail detail(int status, Locale locale) {
        var problem = Arrays.stream(Problem.values())
                .filter(known -> GENERAL.contains(known) && known.status() == status)
                .findFirst()
                .orElse(status < Problem.INTERNAL.status() ? Problem.BAD_REQUEST : Problem.INTERNAL);
        var detail = detail(problem, locale);
        detail.setStatus(status);
        return detail;
    }

    /// As it goes over the wire where there is no servlet.
    static byte[] bytes(ProblemDetail problem) {
        var bytes = new ByteArrayOutputStream();
        try {
            JSON.write(problem, MediaType.APPLICATION_PROBLEM_JSON, new HttpOutputMessage() {
                private final HttpHeaders headers = new HttpHeaders();

                @Override
                public OutputStream getBody() {
                    return bytes;
                }

                @Override
                public HttpHeaders getHeaders() {
                    return headers;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
