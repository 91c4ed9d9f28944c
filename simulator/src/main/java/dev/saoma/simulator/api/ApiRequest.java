package dev.saoma.simulator.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A call as it came in.
record ApiRequest(
        String method, String path, String rawQuery, Map<String, String> query, String body, String ip, Instant at) {

    /// A parameter that is there and not blank.
    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }
}
