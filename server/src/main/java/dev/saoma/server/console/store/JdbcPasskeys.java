package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.Passkey;
import dev.saoma.server.console.developer.PasskeyKey;
import dev.saoma.server.console.developer.Passkeys;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcPasskeys implements Passkeys {

    private final JdbcClient jdbc;

    JdbcPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Passkey passkey) {
        if (find(passkey.credential()).isPresent()) {
            return false;
        }
        jdbc.sql("""
                        insert into developer_passkey
                        (id, developer_id, name, credential_id, credential_key, public_key, algorithm, sign_count, created_at)
                        values (:id, :developer, :name, :credential, :key, :public, :algorithm, :count, :created)""")
                .param("id", passkey.id())
                .param("developer", passkey.developer().value())
                .param("name", passkey.name())
                .param("credential", passkey.credential())
                .param("key", key(passkey.credential()))
                .param("public", passkey.key().spki())
                .param("algorithm", passkey.key().algorithm())
                .param("count", passkey.signCount())
                .param("created", passkey.createdAt().toEpochMilli())
                .update();
        return true;
    }

    @Override
    public List<Passkey> of(DeveloperId developer) {
        return jdbc.sql("select * from developer_passkey where developer_id = :developer order by created_at, id")
                .param("developer", developer.value())
                .query(JdbcPasskeys::passkey)
                .list();
    }

    @Override
    public Optional<Passkey> find(String credential) {
        return jdbc.sql("select * from developer_passkey where credential_key = :key")
                .param("key", key(credential))
                .query(JdbcPasskeys::passkey)
                .optional();
    }

    @Override
    public boolean use(String id, long signCount, Instant at) {
        return jdbc.sql("""
                        update developer_passkey set sign_count = :count, used_at = :at
                        where id = :id and (sign_count < :count or (sign_count = 0 and :count = 0))""")
                        .param("id", id)
                        .param("count", signCount)
                        .param("at", at.toEpochMilli())
                        .update()
                == 1;
    }

    @Override
    public boolean remove(DeveloperId developer, String id) {
        return jdbc.sql("delete from developer_passkey where developer_id = :developer and id = :id")
                        .param("developer", developer.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String key(String credential) {
        return Digest.of(credential).value();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        var used = row.getLong("used_at");
        var never = row.wasNull();
        return new Passkey(
                row.getString("id"),
                new DeveloperId(row.getString("developer_id")),
                row.getString("name"),
                row.getString("credential_id"),
                new PasskeyKey(row.getString("public_key"), row.getInt("algorithm")),
                row.getLong("sign_count"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                never ? null : Instant.ofEpochMilli(used));
    }
}
