package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.ParameterizedType;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses before anything is done whoever takes no JSON where there is nothing else (`Accept`, RFC 9110 §12.5.1).
/// Spring asks when it is done: something would be made by then, and its secret told to nobody. What is written as it
/// goes has one form, which is sent whatever was asked for.
final class Acceptable implements HandlerInterceptor {

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (handler instanceof HandlerMethod method && answersInJson(method) && !takesJson(request)) {
            throw new HttpMediaTypeNotAcceptableException(JSON);
        }
        return true;
    }

    private static boolean answersInJson(HandlerMethod method) {
        var type = method.getMethod().getGenericReturnType();
        if (type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
            type = generic.getActualTypeArguments()[0];
        }
        var answers = method.getMethodAnnotation(Answers.class);
        return type != Void.class && type != void.class && (answers == null || answers.streams().length == 0);
    }

    private static boolean takesJson(HttpServletRequest request) {
        var accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            return accept.isEmpty()
                    || MediaType.parseMediaTypes(accept).stream()
                            .anyMatch(
                                    range -> range.includes(MediaType.APPLICATION_JSON) && range.getQualityValue() > 0);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
