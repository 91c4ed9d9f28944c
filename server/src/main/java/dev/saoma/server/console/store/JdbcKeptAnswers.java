package dev.saoma.server.console.store;

import dev.saoma.server.console.KeptAnswer;
import dev.saoma.server.console.KeptAnswers;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
final class JdbcKeptAnswers implements KeptAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcKeptAnswers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Claim claim(Digest key, Digest fingerprint, Instant now, Instant expiresAt) {
        var known = find(key, fingerprint, now);
        if (known.isPresent()) {
            return known.get();
        }
        // One that has expired and is not swept out yet makes room.
        jdbc.sql("delete from kept_answer where id = :id and expires_at <= :now")
                .param("id", key.value())
                .param("now", now.toEpochMilli())
                .update();
        try {
            jdbc.sql("insert into kept_answer (id, fingerprint, expires_at) values (:id, :fingerprint, :expires)")
                    .param("id", key.value())
                    .param("fingerprint", fingerprint.value())
                    .param("expires", expiresAt.toEpochMilli())
                    .update();
            return new Claim.Ours();
        } catch (DuplicateKeyException _) {
            return find(key, fingerprint, now).orElseGet(Claim.AtWork::new);
        }
    }

    private Optional<Claim> find(Digest key, Digest fingerprint, Instant now) {
        return jdbc.sql("select fingerprint, sealed from kept_answer where id = :id and expires_at > :now")
                .param("id", key.value())
                .param("now", now.toEpochMilli())
                .query((row, _) -> fingerprint.value().equals(row.getString("fingerprint"))
                        ? claim(key, row.getBytes("sealed"))
                        : new Claim.OfAnother())
                .optional();
    }

    private Claim claim(Digest key, byte @Nullable [] sealed) {
        return sealed == null
                ? new Claim.AtWork()
                : new Claim.Done(JSON.readValue(vault.open(sealed, purpose(key)), KeptAnswer.class));
    }

    @Override
    public void keep(Digest key, KeptAnswer answer) {
        var clear = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        jdbc.sql("update kept_answer set sealed = :sealed where id = :id")
                .param("sealed", vault.seal(clear, purpose(key)))
                .param("id", key.value())
                .update();
    }

    @Override
    public void release(Digest key) {
        jdbc.sql("delete from kept_answer where id = :id and sealed is null")
                .param("id", key.value())
                .update();
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        return jdbc
                .sql("select id from kept_answer where expires_at < :before order by expires_at limit :limit")
                .param("before", expiredBefore.toEpochMilli())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .mapToInt(id -> jdbc.sql("delete from kept_answer where id = :id and expires_at < :before")
                        .param("id", id)
                        .param("before", expiredBefore.toEpochMilli())
                        .update())
                .sum();
    }

    private static String purpose(Digest key) {
        return "kept-answer/" + key.value();
    }
}
