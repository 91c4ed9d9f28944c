package dev.saoma.forwarder;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The query of a request from WeChat, as it came and not yet believed. Read from the address alone: to ask a servlet
/// container for parameters may make it swallow the body.
public final class Query {

    private final Map<String, String> values = new HashMap<>();

    public Query(String raw) {
        for (var pair : raw.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
    }

    /// The first value of that name.
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /// The first value of that name; empty when it is not there.
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean encrypted() {
        return !get("msg_signature").isEmpty() || get("encrypt_type").equalsIgnoreCase("aes");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
