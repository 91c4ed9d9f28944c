package dev.saoma.server.console.web;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Tells who guesses how long to wait.
final class Waits {

    private Waits() {}

    static ResponseEntity<ProblemDetail> answer(Duration wait, Locale locale) {
        return ResponseEntity.status(Problem.SIGN_IN_TOO_SOON.status())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Problems.detail(Problem.SIGN_IN_TOO_SOON, locale));
    }
}
