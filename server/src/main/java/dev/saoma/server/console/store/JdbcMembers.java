package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.Email;
import dev.saoma.server.console.developer.Member;
import dev.saoma.server.console.developer.Members;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.PoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcMembers implements Members {

    private static final String SELECT = """
            select d.id, d.email, d.owns_all, d.created_at, d.signed_in_at, r.role, r.version from developer d
            left join developer_role r on r.developer_id = d.id and r.pool_id = :pool
            where (d.owns_all = true or r.role is not null)""";

    private final JdbcClient jdbc;

    JdbcMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Member> of(PoolId pool) {
        return jdbc.sql(SELECT + " order by d.email_key")
                .param("pool", pool.value())
                .query(JdbcMembers::member)
                .list();
    }

    @Override
    public Optional<Member> find(PoolId pool, DeveloperId developer) {
        return jdbc.sql(SELECT + " and d.id = :id")
                .param("pool", pool.value())
                .param("id", developer.value())
                .query(JdbcMembers::member)
                .optional();
    }

    @Override
    public void lock(PoolId pool) {
        jdbc.sql("select id from pool where id = :pool for update")
                .param("pool", pool.value())
                .query(String.class)
                .list();
    }

    @Override
    public boolean change(PoolId pool, DeveloperId developer, int version, Role role) {
        return jdbc.sql("""
                        update developer_role set role = :role, version = version + 1
                        where developer_id = :id and pool_id = :pool and version = :version""")
                        .param("role", role.name())
                        .param("id", developer.value())
                        .param("pool", pool.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(PoolId pool, DeveloperId developer, int version) {
        return jdbc.sql(
                                "delete from developer_role where developer_id = :id and pool_id = :pool and version = :version")
                        .param("id", developer.value())
                        .param("pool", pool.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var ownsAll = row.getBoolean("owns_all");
        var signedIn = row.getLong("signed_in_at");
        var never = row.wasNull();
        return new Member(
                new Developer(
                        new DeveloperId(row.getString("id")),
                        new Email(row.getString("email")),
                        ownsAll,
                        Instant.ofEpochMilli(row.getLong("created_at"))),
                ownsAll ? Role.OWNER : Role.valueOf(row.getString("role")),
                row.getInt("version"),
                never ? null : Instant.ofEpochMilli(signedIn));
    }
}
