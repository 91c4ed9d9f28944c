package dev.saoma.server.webhook;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What is sent (Standard Webhooks, payload structure): a type, when it happened, and the data; with a version of
/// ours, which grows when something is not meant any more as it was.
final class Payload {

    static final int VERSION = 1;

    private Payload() {}

    static Secret of(String type, PoolId pool, Instant at, Map<String, Object> data) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("type", type);
        whole.put("version", VERSION);
        whole.put("timestamp", at.toString());
        whole.put("pool", pool.value());
        whole.put("data", data);
        return new Secret(JsonMapper.shared().writeValueAsString(whole));
    }
}
