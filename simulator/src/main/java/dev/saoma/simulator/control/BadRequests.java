package dev.saoma.simulator.control;

import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says in a sentence what is wrong with a body that could not be read. Comes before Spring's own handler, which does
/// not.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class BadRequests {

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException failure) {
        return problem(
                HttpStatus.BAD_REQUEST,
                switch (failure.getCause()) {
                    case UnrecognizedPropertyException e ->
                        "There is no field \"%s\" here; there are: %s."
                                .formatted(
                                        e.getPropertyName(),
                                        Objects.requireNonNull(e.getKnownPropertyIds()).stream()
                                                .map(Object::toString)
                                                .sorted()
                                                .collect(Collectors.joining(", ")));
                    case InvalidFormatException e
                    when e.getTargetType().isEnum() ->
                        "%s cannot be \"%s\": %s".formatted(field(e), e.getValue(), e.getOriginalMessage());
                    case JacksonException e when !e.getPath().isEmpty() -> field(e) + " has the wrong type.";
                    case null, default -> "The body must be a JSON object.";
                });
    }

    @ExceptionHandler
    ProblemDetail wrongType(HttpMediaTypeNotSupportedException failure) {
        return problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Send the body as %s; with curl, --json does it for JSON.".formatted(failure.getSupportedMediaTypes()));
    }

    private static String field(JacksonException failure) {
        return failure.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setProperty("code", "invalid-body");
        return body;
    }
}
