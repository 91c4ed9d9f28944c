package dev.saoma.simulator.control;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// Leaves a controller with a problem; Spring writes it as `application/problem+json`.
final class ProblemException extends ErrorResponseException {

    ProblemException(Problem problem, String detail) {
        super(problem.status(), body(problem, detail), null);
    }

    private static ProblemDetail body(Problem problem, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(problem.status(), detail);
        body.setProperty("code", problem.code());
        return body;
    }
}
