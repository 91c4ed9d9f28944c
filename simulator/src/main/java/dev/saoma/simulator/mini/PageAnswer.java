package dev.saoma.simulator.mini;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a page's request came to, and what was sent.
///
/// @param request the body that was sent, null for none
/// @param status 0 when there was no answer
/// @param body what was answered: JSON where it is, else a text; null without an answer
/// @param retryAfter the header of that name
/// @param error why there was no answer, as `errMsg` tells it
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageAnswer(
        String method,
        String url,
        @Nullable JsonNode request,
        int status,
        @Nullable JsonNode body,
        @Nullable String retryAfter,
        long millis,
        @Nullable String error) {

    public boolean ok() {
        return status / 100 == 2;
    }

    /// The text of a field of the answer, empty where there is none.
    public String text(String field) {
        JsonNode answered = body;
        return answered == null ? "" : answered.path(field).stringValue("");
    }
}
