package dev.saoma.server.push.store;

import dev.saoma.server.kernel.Vault;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.PushStore;
import dev.saoma.server.push.SeenPush;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcPushStore implements PushStore {

    private final JdbcClient jdbc;
    private final SealedPush sealed;

    JdbcPushStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.sealed = new SealedPush(vault);
    }

    @Override
    public void add(SeenPush push) {
        jdbc.sql("""
                        insert into push (id, pool_id, connection_id, dedup_key, received_at, kind, way, mode,
                                          expected_mode, refusal, token_used, key_used, skew_millis, result, detail,
                                          reply, took_millis, sender_masked, sender_digest)
                        values (:id, :pool, :connection, :key, :at, :kind, :way, :mode, :expected, :refusal, :token,
                                :cipher, :skew, :result, :detail, :reply, :took, :sender, :digest)""").params(PushRow.columns(push)).update();
        var parts = sealed.seal(push);
        for (var part = 0; part < parts.size(); part++) {
            jdbc.sql("insert into push_part (push_id, part, sealed) values (:id, :part, :sealed)")
                    .param("id", push.entry().id().value())
                    .param("part", part)
                    .param("sealed", parts.get(part))
                    .update();
        }
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
        }
        return old.size();
    }
}
