package dev.saoma.server.push.store;

import dev.saoma.server.push.JournalQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search of the journal asks of each push, as SQL. By which ids it goes is not its matter.
final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Conditions(JournalQuery query) {
        add("pool_id = :pool", "pool", query.pool().value());
        var connection = query.connection();
        // Not by the index that has the connection in front: it would go through all pushes of the connection.
        add("concat(connection_id, '') = :connection", "connection", connection == null ? null : connection.value());
        add("kind = :kind", "kind", query.kind());
        var result = query.result();
        add("result = :result", "result", result == null ? null : result.name());
        var sender = query.sender();
        add("sender_digest = :sender", "sender", sender == null ? null : PushRow.digest(sender));
        var verified = query.verified();
        if (verified != null) {
            all.add(verified ? "refusal is null" : "refusal is not null");
        }
    }

    String sql() {
        return String.join(" and ", all);
    }

    Map<String, Object> values() {
        return values;
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            values.put(name, value);
        }
    }
}
