package dev.saoma.server.console.web;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// Tells who guesses how long to wait.
final class Waits {

    private Waits() {}

    static <T> ResponseEntity<T> answer(Duration wait, Locale locale) {
        ResponseEntity<T> answer = Problems.answer(Problem.SIGN_IN_TOO_SOON, locale);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())))
                .body(answer.getBody());
    }
}
