package dev.saoma.server.console.openapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/// Holds each answer of the admin API that any test of a whole server gets against the document: its status, its
/// type, its version, the code of a problem. One that is otherwise becomes an error of the server.
@ControllerAdvice
final class AnswersAsDocumented implements ResponseBodyAdvice<Object> {

    private final JsonMapper json;

    AnswersAsDocumented(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answered
                && body != null
                && KeptDocument.has(asked.getServletRequest().getMethod(), pattern(asked))) {
            var call = asked.getServletRequest().getMethod() + " " + pattern(asked);
            var faults = faults(call, answered, body);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(call + " does not answer as its document says: " + faults);
            }
        }
        return body;
    }

    private static String pattern(ServletServerHttpRequest asked) {
        return String.valueOf(asked.getServletRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private List<String> faults(String call, ServletServerHttpResponse answered, Object body) {
        var faults = new ArrayList<String>();
        var status = answered.getServletResponse().getStatus();
        var words = call.split(" ", 2);
        var documented = KeptDocument.response(words[0], words[1], status);
        if (body instanceof ProblemDetail problem) {
            var code = String.valueOf(
                    problem.getProperties() == null
                            ? null
                            : problem.getProperties().get("code"));
            // What Spring refuses by itself keeps its status: a method, a media type.
            if (!code.equals("bad-request")
                    && !documented.path("description").asString("").contains("`" + code + "`")) {
                faults.add("the problem " + code + " is not among those with status " + status
                        + ": name it in @Answers(problems=…)");
            }
            return faults;
        }
        if (documented.isMissingNode()) {
            faults.add("status " + status + " is not documented: name it in @Answers");
            return faults;
        }
        var hasVersion = answered.getHeaders().getETag() != null;
        if (hasVersion != documented.path("headers").has("ETag")) {
            faults.add(hasVersion ? "it has an ETag: say so by @Answers(etag=true)" : "it has no ETag");
        }
        var schema = documented.path("content").path("application/json").path("schema");
        if (!schema.isMissingNode()) {
            faults.addAll(Conformance.faults(schema, json.valueToTree(body)));
        }
        return faults;
    }
}
