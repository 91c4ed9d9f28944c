package dev.saoma.server.audit.store;

import dev.saoma.server.audit.AuditQuery;
import dev.saoma.server.kernel.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A search of the trail as SQL: a walk along an index from where the page begins, however many entries there are.
final class Search {

    private final List<String> conditions = new ArrayList<>(List.of("pool_id = :pool"));
    private final List<String> order = new ArrayList<>(List.of("pool_id desc"));
    private final Map<String, Object> values = new HashMap<>();

    Search(AuditQuery query) {
        values.put("pool", query.pool().value());
        values.put("limit", query.limit());
        var object = query.object();
        if (object != null) {
            order.add("object desc");
            add("object = :object", "object", object);
        }
        var actor = query.actor();
        if (actor != null) {
            by(actor);
        }
        var action = query.action();
        if (action != null) {
            add("action = :action", "action", action);
            if (object == null) {
                order.add("action desc");
            }
        }
        var from = query.from();
        if (from != null) {
            add("occurred_at >= :from", "from", from.toEpochMilli());
        }
        var until = query.until();
        if (until != null) {
            add("occurred_at < :until", "until", until.toEpochMilli());
        }
        var after = query.after();
        if (after != null) {
            add("occurred_at <= :at", "at", after.at().toEpochMilli());
            add("(occurred_at < :at or id < :id)", "id", after.id());
        }
    }

    String where() {
        return String.join(" and ", conditions);
    }

    /// It begins with what is the same in all: H2 takes an index for an order only if both begin alike.
    String order() {
        return String.join(", ", order) + ", occurred_at desc, id desc";
    }

    Map<String, Object> values() {
        return values;
    }

    private void by(Actor actor) {
        order.add("actor_id desc");
        var id = JdbcAuditTrail.id(actor);
        if (id == null) {
            conditions.add("actor_id is null");
        } else {
            add("actor_kind = :kind", "kind", JdbcAuditTrail.kind(actor));
            add("actor_id = :actor", "actor", id);
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
