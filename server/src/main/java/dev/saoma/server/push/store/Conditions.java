package dev.saoma.server.push.store;

import dev.saoma.server.push.JournalQuery;
import dev.saoma.server.push.PushId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A search of the journal as SQL. An id begins with its time, so times are compared by ids, which are indexed.
final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Conditions(JournalQuery query) {
        add("pool_id = :pool", "pool", query.pool().value());
        var connection = query.connection();
        add("connection_id = :connection", "connection", connection == null ? null : connection.value());
        var from = query.from();
        add("id >= :from", "from", from == null ? null : PushId.begin(from));
        var until = query.until();
        add("id < :until", "until", until == null ? null : PushId.begin(until));
        var before = query.before();
        add("id < :before", "before", before == null ? null : before.value());
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
