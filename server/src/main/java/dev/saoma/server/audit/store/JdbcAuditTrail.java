package dev.saoma.server.audit.store;

import dev.saoma.server.audit.AuditEntry;
import dev.saoma.server.audit.AuditQuery;
import dev.saoma.server.audit.AuditTrail;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
final class JdbcAuditTrail implements AuditTrail {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROGRAM = "PROGRAM";
    private static final String DEVELOPER = "DEVELOPER";
    private static final String ITSELF = "ITSELF";

    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AuditEntry entry) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", entry.id());
        row.put("at", entry.at().toEpochMilli());
        row.put("pool", entry.pool().value());
        row.put("kind", kind(entry.actor()));
        row.put("actor", id(entry.actor()));
        row.put("action", entry.action());
        row.put("object", entry.object());
        row.put("details", JSON.writeValueAsString(entry.details()));
        jdbc.sql("""
                        insert into audit_entry (id, occurred_at, pool_id, actor_kind, actor_id, action, object, details)
                        values (:id, :at, :pool, :kind, :actor, :action, :object, :details)""").params(row).update();
    }

    @Override
    public List<AuditEntry> newest(AuditQuery query) {
        var search = new Search(query);
        return jdbc.sql("""
                        select id, occurred_at, pool_id, actor_kind, actor_id, action, object, details from audit_entry
                        where\s""" + search.where() + " order by " + search.order() + " limit :limit")
                .params(search.values())
                .query(JdbcAuditTrail::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("occurred_at")),
                new PoolId(row.getString("pool_id")),
                actor(row.getString("actor_kind"), row.getString("actor_id")),
                row.getString("action"),
                row.getString("object"),
                JSON.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}));
    }

    static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Program _ -> PROGRAM;
            case Actor.Developer _ -> DEVELOPER;
            case Actor.Itself _ -> ITSELF;
        };
    }

    static @Nullable String id(Actor actor) {
        return switch (actor) {
            case Actor.Program(var client) -> client.value();
            case Actor.Developer(var developer) -> developer.value();
            case Actor.Itself _ -> null;
        };
    }

    private static Actor actor(String kind, @Nullable String id) {
        if (id == null) {
            return new Actor.Itself();
        }
        return DEVELOPER.equals(kind) ? new Actor.Developer(new DeveloperId(id)) : new Actor.Program(new ClientId(id));
    }
}
