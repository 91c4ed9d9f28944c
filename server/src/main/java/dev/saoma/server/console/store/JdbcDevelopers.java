package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.Developers;
import dev.saoma.server.console.developer.Email;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDevelopers implements Developers {

    private final JdbcClient jdbc;

    JdbcDevelopers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Given(PoolId pool, Role role) {}

    @Override
    public boolean any() {
        return jdbc.sql("select id from developer limit 1")
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Override
    public Optional<Developer> find(DeveloperId id) {
        return jdbc.sql("select id, email, owns_all, created_at from developer where id = :id")
                .param("id", id.value())
                .query(JdbcDevelopers::developer)
                .optional();
    }

    @Override
    public Optional<Known> find(Email email) {
        return jdbc.sql("select id, email, owns_all, created_at, password_hash from developer where email_key = :key")
                .param("key", email.key())
                .query((row, number) -> new Known(developer(row, number), new Secret(row.getString("password_hash"))))
                .optional();
    }

    @Override
    public void add(Developer developer, Secret passwordHash) {
        jdbc.sql("""
                        insert into developer (id, email, email_key, password_hash, owns_all, created_at)
                        values (:id, :email, :key, :hash, :all, :at)""")
                .param("id", developer.id().value())
                .param("email", developer.email().value())
                .param("key", developer.email().key())
                .param("hash", passwordHash.reveal())
                .param("all", developer.ownsAll())
                .param("at", developer.createdAt().toEpochMilli())
                .update();
    }

    @Override
    public Map<PoolId, Role> roles(DeveloperId developer) {
        return jdbc
                .sql("select pool_id, role from developer_role where developer_id = :id")
                .param("id", developer.value())
                .query((row, number) ->
                        new Given(new PoolId(row.getString("pool_id")), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Given::pool, Given::role));
    }

    @Override
    @Transactional
    public void give(DeveloperId developer, PoolId pool, Role role) {
        jdbc.sql("delete from developer_role where developer_id = :id and pool_id = :pool")
                .param("id", developer.value())
                .param("pool", pool.value())
                .update();
        jdbc.sql("insert into developer_role (developer_id, pool_id, role) values (:id, :pool, :role)")
                .param("id", developer.value())
                .param("pool", pool.value())
                .param("role", role.name())
                .update();
    }

    @Override
    public void signedIn(DeveloperId developer, Instant at) {
        jdbc.sql("update developer set signed_in_at = :at where id = :id")
                .param("id", developer.value())
                .param("at", at.toEpochMilli())
                .update();
    }

    @Override
    public void changePassword(DeveloperId developer, Secret passwordHash) {
        jdbc.sql("update developer set password_hash = :hash where id = :id")
                .param("id", developer.value())
                .param("hash", passwordHash.reveal())
                .update();
    }

    @Override
    public boolean remove(DeveloperId developer) {
        return jdbc.sql("delete from developer where id = :id and owns_all = false")
                        .param("id", developer.value())
                        .update()
                == 1;
    }

    @Override
    public List<DeveloperId> withoutPart(int limit) {
        return jdbc.sql("""
                        select id from developer d
                        where owns_all = false
                              and not exists (select 1 from developer_role r where r.developer_id = d.id)
                        order by id limit :limit""")
                .param("limit", limit)
                .query((row, number) -> new DeveloperId(row.getString("id")))
                .list();
    }

    private static Developer developer(ResultSet row, int number) throws SQLException {
        return new Developer(
                new DeveloperId(row.getString("id")),
                new Email(row.getString("email")),
                row.getBoolean("owns_all"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
