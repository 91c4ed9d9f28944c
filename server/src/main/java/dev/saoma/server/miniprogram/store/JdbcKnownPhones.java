package dev.saoma.server.miniprogram.store;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.miniprogram.KnownPhones;
import dev.saoma.server.user.IdentityId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcKnownPhones implements KnownPhones {

    private static final String OF_THAT_PERSON = " where pool_id = :pool and app_id = :app and open_id = :who";

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcKnownPhones(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Optional<Proven> find(PoolId pool, AppId app, OpenId who) {
        return row("select phone_sealed, proven_at from mini_program_phone" + OF_THAT_PERSON, pool, app, who)
                .query((row, _) -> new Proven(
                        phone(vault.open(row.getString("phone_sealed"), purpose(pool, app, who))),
                        Instant.ofEpochMilli(row.getLong("proven_at"))))
                .optional();
    }

    @Override
    public void keep(PoolId pool, AppId app, OpenId who, Proven phone) {
        if (!update(pool, app, who, phone) && !insert(pool, app, who, phone)) {
            update(pool, app, who, phone);
        }
    }

    @Override
    public void forget(PoolId pool, AppId app, OpenId who) {
        row("delete from mini_program_phone" + OF_THAT_PERSON, pool, app, who).update();
    }

    @Override
    public int forgetStrangers(Instant since, Instant before, int most) {
        var strangers = jdbc.sql("""
                        select p.pool_id, p.app_id, p.open_id from mini_program_phone p
                        where p.proven_at >= :since and p.proven_at < :before and not exists (
                            select 1 from identity i
                            where i.pool_id = p.pool_id and i.app_id = p.app_id and i.open_id = p.open_id)
                        limit :most""")
                .param("since", since.toEpochMilli())
                .param("before", before.toEpochMilli())
                .param("most", most)
                .query((row, _) -> new IdentityId(
                        new PoolId(row.getString("pool_id")),
                        new AppId(row.getString("app_id")),
                        new OpenId(row.getString("open_id"))))
                .list();
        // Looked at once more as it is taken away: they may have become somebody's, or told a number, just now.
        strangers.forEach(stranger -> row(
                        "delete from mini_program_phone" + OF_THAT_PERSON + " and proven_at < :before and not exists ("
                                + "select 1 from identity i where i.pool_id = :pool and i.app_id = :app and i.open_id = :who)",
                        stranger.pool(),
                        stranger.appId(),
                        stranger.openId())
                .param("before", before.toEpochMilli())
                .update());
        return strangers.size();
    }

    private boolean update(PoolId pool, AppId app, OpenId who, Proven phone) {
        return write(
                "update mini_program_phone set phone_sealed = :phone, proven_at = :at" + OF_THAT_PERSON,
                pool,
                app,
                who,
                phone);
    }

    private boolean insert(PoolId pool, AppId app, OpenId who, Proven phone) {
        try {
            return write("""
                            insert into mini_program_phone (pool_id, app_id, open_id, phone_sealed, proven_at)
                            values (:pool, :app, :who, :phone, :at)""", pool, app, who, phone);
        } catch (DuplicateKeyException _) {
            // The same person on another node, at the same moment.
            return false;
        }
    }

    private boolean write(String sql, PoolId pool, AppId app, OpenId who, Proven proven) {
        return row(sql, pool, app, who)
                        .param("phone", vault.seal(new Secret(proven.phone().value()), purpose(pool, app, who)))
                        .param("at", proven.at().toEpochMilli())
                        .update()
                == 1;
    }

    private StatementSpec row(String sql, PoolId pool, AppId app, OpenId who) {
        return jdbc.sql(sql)
                .param("pool", pool.value())
                .param("app", app.value())
                .param("who", who.value());
    }

    private static PhoneNumber phone(Secret opened) {
        return new PhoneNumber(opened.reveal());
    }

    private static String purpose(PoolId pool, AppId app, OpenId who) {
        return "mini-program-phone/" + pool + "/" + app + "/" + who.value();
    }
}
