package dev.saoma.server.push.store;

import dev.saoma.server.kernel.Vault;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.PushStore;
import dev.saoma.server.push.SeenPush;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcPushStore implements PushStore {

    private static final String INSERT = """
            insert into push (id, pool_id, connection_id, dedup_key, received_at, kind, way, mode, expected_mode,
                              refusal, token_used, key_used, skew_millis, result, detail, reply, took_millis,
                              sender_masked, sender_digest, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /// What is written later than that may belong into a stretch that has been summed up, which is done later still.
    private static final Duration LATE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final SealedPush sealed;
    private final Stretches stretches;
    private final InstantSource clock;

    JdbcPushStore(JdbcClient jdbc, Vault vault, InstantSource clock) {
        this.jdbc = jdbc;
        this.sealed = new SealedPush(vault);
        this.stretches = new Stretches(jdbc);
        this.clock = clock;
    }

    @Override
    public void add(SeenPush push) {
        var id = push.entry().id().value();
        var parts = sealed.seal(push);
        jdbc.sql(INSERT).params(PushRow.columns(push, parts.getFirst())).update();
        for (var part = 1; part < parts.size(); part++) {
            jdbc.sql("insert into push_part (push_id, part, sealed) values (:id, :part, :sealed)")
                    .param("id", id)
                    .param("part", part)
                    .param("sealed", parts.get(part))
                    .update();
        }
        if (push.entry().receivedAt().plus(LATE).isBefore(clock.instant())) {
            stretches.letGoOf(id);
        }
    }

    @Override
    public boolean sumUp(Instant receivedBefore) {
        return stretches.makeNext(PushId.begin(receivedBefore));
    }

    @Override
    public void answered(PushId id, String reply, Duration took) {
        jdbc.sql("update push set reply = :reply, took_millis = :took where id = :id")
                .param("reply", reply)
                .param("took", took.toMillis())
                .param("id", id.value())
                .update();
    }

    @Override
    public int forget(Instant receivedBefore, int limit) {
        var old = jdbc.sql("select id from push where id < :before order by id limit :limit")
                .param("before", PushId.begin(receivedBefore))
                .param("limit", limit)
                .query(String.class)
                .list();
        if (!old.isEmpty()) {
            jdbc.sql("delete from push_part where push_id in (:old)")
                    .param("old", old)
                    .update();
            jdbc.sql("delete from push where id in (:old)").param("old", old).update();
            stretches.forget(old.getLast());
        }
        return old.size();
    }
}
