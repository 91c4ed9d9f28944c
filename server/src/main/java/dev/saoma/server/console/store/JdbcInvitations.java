package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.Email;
import dev.saoma.server.console.developer.Invitation;
import dev.saoma.server.console.developer.Invitations;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.InvitationId;
import dev.saoma.server.kernel.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcInvitations implements Invitations {

    private static final String SELECT =
            "select id, pool_id, email, role, invited_by, invited_by_client, created_at, expires_at from developer_invitation";

    private final JdbcClient jdbc;

    JdbcInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void add(Invitation invitation, Digest link) {
        jdbc.sql("delete from developer_invitation where pool_id = :pool and email_key = :key")
                .param("pool", invitation.pool().value())
                .param("key", invitation.email().key())
                .update();
        jdbc.sql("""
                        insert into developer_invitation
                        (id, pool_id, digest, email, email_key, role, invited_by, invited_by_client, created_at, expires_at)
                        values (:id, :pool, :digest, :email, :key, :role, :by, :client, :created, :expires)""")
                .param("id", invitation.id().value())
                .param("pool", invitation.pool().value())
                .param("digest", link.value())
                .param("email", invitation.email().value())
                .param("key", invitation.email().key())
                .param("role", invitation.role().name())
                .param("by", developer(invitation.invitedBy()))
                .param("client", client(invitation.invitedBy()))
                .param("created", invitation.createdAt().toEpochMilli())
                .param("expires", invitation.expiresAt().toEpochMilli())
                .update();
    }

    @Override
    public List<Invitation> of(PoolId pool, Instant now) {
        return jdbc.sql(SELECT + " where pool_id = :pool and expires_at > :now order by created_at desc, id")
                .param("pool", pool.value())
                .param("now", now.toEpochMilli())
                .query(JdbcInvitations::invitation)
                .list();
    }

    @Override
    public Optional<Invitation> find(Digest link, Instant now) {
        return jdbc.sql(SELECT + " where digest = :digest and expires_at > :now")
                .param("digest", link.value())
                .param("now", now.toEpochMilli())
                .query(JdbcInvitations::invitation)
                .optional();
    }

    @Override
    public Optional<Invitation> spend(Digest link, Instant now) {
        return find(link, now).filter(this::removed);
    }

    @Override
    public Optional<Invitation> withdraw(PoolId pool, InvitationId id) {
        return jdbc.sql(SELECT + " where pool_id = :pool and id = :id")
                .param("pool", pool.value())
                .param("id", id.value())
                .query(JdbcInvitations::invitation)
                .optional()
                .filter(this::removed);
    }

    @Override
    public void withdrawOf(PoolId pool, Actor invitedBy) {
        jdbc.sql("""
                        delete from developer_invitation
                        where pool_id = :pool and (invited_by = :by or invited_by_client = :client)""")
                .param("pool", pool.value())
                .param("by", developer(invitedBy))
                .param("client", client(invitedBy))
                .update();
    }

    @Override
    public int forget(Instant endedBefore, int limit) {
        return jdbc
                .sql(SELECT + " where expires_at < :before order by expires_at limit :limit")
                .param("before", endedBefore.toEpochMilli())
                .param("limit", limit)
                .query(JdbcInvitations::invitation)
                .list()
                .stream()
                .mapToInt(ended -> removed(ended) ? 1 : 0)
                .sum();
    }

    /// Of two who remove it at the same time, one is told that it was there.
    private boolean removed(Invitation invitation) {
        return jdbc.sql("delete from developer_invitation where id = :id")
                        .param("id", invitation.id().value())
                        .update()
                == 1;
    }

    private static @Nullable String developer(Actor actor) {
        return actor instanceof Actor.Developer(var developer) ? developer.value() : null;
    }

    private static @Nullable String client(Actor actor) {
        return actor instanceof Actor.Program(var client) ? client.value() : null;
    }

    private static Actor actor(@Nullable String developer, @Nullable String client) {
        if (developer != null) {
            return new Actor.Developer(new DeveloperId(developer));
        }
        return client == null ? new Actor.Itself() : new Actor.Program(new ClientId(client));
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new InvitationId(row.getString("id")),
                new PoolId(row.getString("pool_id")),
                new Email(row.getString("email")),
                Role.valueOf(row.getString("role")),
                actor(row.getString("invited_by"), row.getString("invited_by_client")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
