package dev.saoma.server.kernel.web;

import dev.saoma.server.kernel.Problem;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// The last net: whatever no controller expected becomes a problem without detail, and the detail goes to the log.
@RestControllerAdvice
class StrayExceptions {

    private static final Logger log = LoggerFactory.getLogger(StrayExceptions.class);

    /// The browser went away while it was being answered; there is nobody left to tell.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException e) {
        log.debug("A client left early: {}", e.getMessage());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception e, Locale locale) {
        log.error("The database cannot be reached", e);
        return Problems.answer(Problem.UNAVAILABLE, locale);
    }

    /// Spring's own refusals keep their status (404, 405, 415 …) and lose their wording, which speaks of the inside.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception e, Locale locale) {
        if (e instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            var status = refusal.getStatusCode();
            var problem = status.value() == Problem.NOT_FOUND.status() ? Problem.NOT_FOUND : Problem.BAD_REQUEST;
            var body = Problems.detail(problem, locale);
            body.setStatus(status.value());
            return ResponseEntity.status(status).headers(refusal.getHeaders()).body(body);
        }
        if (e instanceof HttpMessageNotReadableException || e instanceof TypeMismatchException || isUnreadable(e)) {
            return Problems.answer(Problem.BAD_REQUEST, locale);
        }
        log.error("Unexpected failure", e);
        return Problems.answer(Problem.INTERNAL, locale);
    }

    /// What the container says of a body that ends early, is no form though it claims to be, or holds too much.
    private static boolean isUnreadable(Exception e) {
        return e instanceof HttpException refusal
                && HttpStatusCode.valueOf(refusal.getCode()).is4xxClientError();
    }
}
