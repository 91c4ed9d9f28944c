package dev.saoma.simulator.api;

import dev.saoma.simulator.world.AccessToken;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Both token calls answer in one shape.
final class TokenAnswer {

    private TokenAnswer() {}

    static Answer of(AccessToken token, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("access_token", token.value().reveal());
        fields.put("expires_in", token.leftAt(now).toSeconds());
        return new Answer.Data(fields);
    }
}
