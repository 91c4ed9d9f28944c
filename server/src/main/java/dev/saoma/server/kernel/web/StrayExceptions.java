package dev.saoma.server.kernel.web;

import dev.saoma.server.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// The last net: whatever no controller expected becomes a problem without detail, and the detail goes to the log. A
/// browser that asks for a page gets one where there is nothing.
@RestControllerAdvice
class StrayExceptions {

    private static final Logger log = LoggerFactory.getLogger(StrayExceptions.class);

    private final ErrorPage page;

    StrayExceptions(ErrorPage page) {
        this.page = page;
    }

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

    /// A method that an address does not take, with those that it does (RFC 9110 §15.5.6). Spring forgets that whatever
    /// is read can be asked for by `HEAD`.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e, Locale locale) {
        var allowed = new TreeSet<HttpMethod>(
                Optional.ofNullable(e.getSupportedHttpMethods()).orElse(Set.of()));
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        return refused(Problems.detail(Problem.METHOD_NOT_ALLOWED, locale), headers -> headers.setAllow(allowed));
    }

    /// A body of a type that is not read here, with those that are (RFC 9110 §15.5.16).
    @ExceptionHandler
    ResponseEntity<ProblemDetail> type(HttpMediaTypeNotSupportedException e, Locale locale) {
        return refused(
                Problems.detail(Problem.UNSUPPORTED_MEDIA_TYPE, locale),
                headers -> headers.setAccept(e.getSupportedMediaTypes()));
    }

    /// No form that somebody takes, with those that there are (RFC 9110 §15.5.7).
    @ExceptionHandler
    ResponseEntity<ProblemDetail> form(HttpMediaTypeNotAcceptableException e, Locale locale) {
        var problem = Problems.detail(Problem.NOT_ACCEPTABLE, locale);
        problem.setProperty(
                "available",
                e.getSupportedMediaTypes().stream().map(MediaType::toString).toList());
        return refused(problem, _ -> {});
    }

    /// Whoever sends one of these takes no JSON perhaps, and is told in it all the same.
    private static ResponseEntity<ProblemDetail> refused(ProblemDetail problem, Consumer<HttpHeaders> more) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .headers(more)
                .body(problem);
    }

    /// Spring's other refusals keep their status and lose their wording, which speaks of the inside.
    @ExceptionHandler
    ResponseEntity<?> any(Exception e, Locale locale, HttpServletRequest request) {
        if (e instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            var status = refusal.getStatusCode();
            if (status.value() == Problem.NOT_FOUND.status()
                    && StrayErrors.wantsPage(request.getHeader(HttpHeaders.ACCEPT))) {
                return page.of(status.value(), Language.choose(null, "", request), request);
            }
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
