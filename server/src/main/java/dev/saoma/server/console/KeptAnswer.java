package dev.saoma.server.console;

import java.util.Map;

/// What a call was answered, to be answered once more.
///
/// @param headers those that belong to what is answered, not to when
public record KeptAnswer(int status, Map<String, String> headers, String body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /// The body may hold a secret.
    @Override
    public String toString() {
        return "KeptAnswer[" + status + "]";
    }
}
