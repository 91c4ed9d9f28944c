package dev.saoma.server.user.store;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Logins;
import dev.saoma.server.user.Recognised;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Username;
import dev.saoma.server.user.Users;
import dev.saoma.server.user.row.PersonRow;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcUsers implements Users {

    private final JdbcClient jdbc;

    JdbcUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<User> find(PoolId pool, UserId id) {
        return findBy("p.id", pool, id.value())
                .or(() -> jdbc.sql("select " + PersonRow.COLUMNS + """
                         from former_user f join person p on p.id = f.user_id
                        where f.id = :id and f.pool_id = :pool""")
                        .param("id", id.value())
                        .param("pool", pool.value())
                        .query(PersonRow::read)
                        .optional());
    }

    @Override
    public Optional<User> hold(PoolId pool, UserId id) {
        // Whoever merged them meanwhile was waited for, so that what they have become is looked for afterwards.
        return findBy("p.id", pool, id.value(), " for update")
                .or(() -> jdbc.sql("select user_id from former_user where id = :id and pool_id = :pool")
                        .param("id", id.value())
                        .param("pool", pool.value())
                        .query((row, number) -> new UserId(row.getString("user_id")))
                        .optional()
                        .flatMap(into -> hold(pool, into)));
    }

    @Override
    public Optional<User> findByUsername(PoolId pool, Username username) {
        return findBy("p.username", pool, username.value());
    }

    @Override
    public Optional<User> findByPhone(PoolId pool, PhoneNumber phone) {
        return findBy("p.phone", pool, phone.value());
    }

    @Override
    public Optional<User> findByEmail(PoolId pool, EmailAddress email) {
        return findBy("p.email", pool, email.key());
    }

    @Override
    public Optional<User> findByExternalId(PoolId pool, String externalId) {
        return findBy("p.external_id", pool, externalId);
    }

    private Optional<User> findBy(String column, PoolId pool, String value) {
        return findBy(column, pool, value, "");
    }

    private Optional<User> findBy(String column, PoolId pool, String value, String lock) {
        return jdbc.sql("select " + PersonRow.COLUMNS + " from person p where p.pool_id = :pool and " + column
                        + " = :value" + lock)
                .param("pool", pool.value())
                .param("value", value)
                .query(PersonRow::read)
                .optional();
    }

    @Override
    public Optional<Recognised> recognise(IdentityId identity) {
        return jdbc.sql("""
                        select i.user_id, i.union_id, i.union_asked_at, i.followed_at, i.left_at, p.status
                        from identity i join person p on p.id = i.user_id
                        where i.pool_id = :pool and i.app_id = :app and i.open_id = :open""")
                .params(IdentityRow.key(identity))
                .query(IdentityRow::recognised)
                .optional();
    }

    @Override
    public Optional<UserId> findByUnionId(PoolId pool, UnionId unionId) {
        return jdbc.sql("select user_id from union_owner where pool_id = :pool and union_id = :union")
                .param("pool", pool.value())
                .param("union", unionId.value())
                .query((row, number) -> new UserId(row.getString("user_id")))
                .optional();
    }

    @Override
    public void own(PoolId pool, UnionId unionId, UserId user) {
        jdbc.sql("insert into union_owner (pool_id, union_id, user_id) values (:pool, :union, :user)")
                .param("pool", pool.value())
                .param("union", unionId.value())
                .param("user", user.value())
                .update();
    }

    @Override
    public boolean claimAsking(IdentityId identity, Instant now, Instant notSince) {
        return jdbc.sql("update identity set union_asked_at = :now" + IdentityRow.KEY + """
                        and union_id is null and (union_asked_at is null or union_asked_at <= :since)""")
                        .params(IdentityRow.key(identity))
                        .param("now", now.toEpochMilli())
                        .param("since", notSince.toEpochMilli())
                        .update()
                == 1;
    }

    @Override
    public void learn(IdentityId identity, UnionId unionId) {
        jdbc.sql("update identity set union_id = :union" + IdentityRow.KEY + "and union_id is null")
                .params(IdentityRow.key(identity))
                .param("union", unionId.value())
                .update();
    }

    @Override
    public void add(User user) {
        jdbc.sql("""
                        insert into person (id, pool_id, name, nickname, picture, username, phone, phone_verified, email,
                                            email_verified, external_id, status, source, source_connection, login_count,
                                            last_login_at, created_at, updated_at)
                        values (:id, :pool, :name, :nickname, :picture, :username, :phone, :phoneVerified, :email,
                                :emailVerified, :external, :status, :source, :sourceConnection, :logins, :lastLogin,
                                :created, :updated)""").params(PersonRow.columns(user)).update();
    }

    @Override
    public boolean update(User user) {
        return jdbc.sql("""
                        update person
                        set name = :name, nickname = :nickname, picture = :picture, username = :username,
                            phone = :phone, phone_verified = :phoneVerified, email = :email,
                            email_verified = :emailVerified, external_id = :external, status = :status,
                            updated_at = :updated
                        where id = :id and pool_id = :pool""").params(PersonRow.columns(user)).update() == 1;
    }

    @Override
    public void add(PoolId pool, UserId user, Logins more) {
        var last = more.lastAt();
        jdbc.sql("""
                        update person
                        set login_count = login_count + :count,
                            last_login_at = case when last_login_at > :last then last_login_at
                                                 else coalesce(:last, last_login_at) end
                        where id = :id and pool_id = :pool""")
                .param("count", more.count())
                .param("last", last == null ? null : last.toEpochMilli(), Types.BIGINT)
                .param("id", user.value())
                .param("pool", pool.value())
                .update();
    }

    @Override
    public List<Identity> identities(PoolId pool, UserId user) {
        return jdbc.sql("""
                        select pool_id, app_id, open_id, user_id, union_id, created_at from identity
                        where user_id = :user and pool_id = :pool order by created_at, app_id, open_id""")
                .param("user", user.value())
                .param("pool", pool.value())
                .query(IdentityRow::identity)
                .list();
    }

    @Override
    public boolean isKnownAt(PoolId pool, UserId user, AppId appId) {
        return jdbc.sql("select count(*) from identity where user_id = :user and pool_id = :pool and app_id = :app")
                        .param("user", user.value())
                        .param("pool", pool.value())
                        .param("app", appId.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void cameBy(IdentityId identity, String occasion) {
        jdbc.sql("update identity set attached_by = :occasion" + IdentityRow.KEY)
                .params(IdentityRow.key(identity))
                .param("occasion", occasion)
                .update();
    }

    @Override
    public void add(Identity identity, Following following, Instant said) {
        var unionId = identity.unionId();
        jdbc.sql("""
                        insert into identity (pool_id, app_id, open_id, user_id, union_id, created_at, union_asked_at,
                                              followed_at, left_at, follow_told_at)
                        values (:pool, :app, :open, :user, :union, :at, :at, :followed, :left, :told)""")
                .params(IdentityRow.key(identity.id()))
                .param("user", identity.user().value())
                .param("union", unionId == null ? null : unionId.value())
                .param("at", identity.createdAt().toEpochMilli())
                .params(IdentityRow.columns(following))
                .param("told", said.toEpochMilli())
                .update();
    }
}
