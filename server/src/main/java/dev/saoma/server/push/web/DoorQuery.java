package dev.saoma.server.push.web;

import dev.saoma.protocol.PushQuery;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Reads the query of a request to the door from its address alone: to ask a container for parameters may make it
/// swallow the body.
final class DoorQuery {

    private DoorQuery() {}

    static PushQuery read(@Nullable String query) {
        var first = first(query == null ? "" : query);
        return PushQuery.from(name ->
                Optional.ofNullable(first.get(name)).flatMap(DoorQuery::decoded).orElse(null));
    }

    /// Of a parameter that comes more than once, the first.
    private static Map<String, String> first(String query) {
        var first = new HashMap<String, String>();
        for (var begin = 0; begin < query.length(); ) {
            var next = query.indexOf('&', begin);
            var end = next < 0 ? query.length() : next;
            var equals = query.indexOf('=', begin);
            if (equals > begin && equals < end) {
                first.putIfAbsent(query.substring(begin, equals), query.substring(equals + 1, end));
            }
            begin = end + 1;
        }
        return first;
    }

    /// A value that is not percent-encoded as it has to be is as good as none.
    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(UriUtils.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
