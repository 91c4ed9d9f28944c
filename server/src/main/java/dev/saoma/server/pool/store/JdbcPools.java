package dev.saoma.server.pool.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcPools implements Pools {

    private final JdbcClient jdbc;

    JdbcPools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Pool> find(PoolId id) {
        return jdbc.sql("select id, slug, name from pool where id = :id")
                .param("id", id.value())
                .query(JdbcPools::pool)
                .optional();
    }

    @Override
    public Optional<Pool> findBySlug(String slug) {
        return jdbc.sql("select id, slug, name from pool where slug = :slug")
                .param("slug", slug)
                .query(JdbcPools::pool)
                .optional();
    }

    @Override
    public Optional<Pool> findOpen(String slug) {
        return jdbc.sql("select id, slug, name from pool where slug = :slug and delete_at is null")
                .param("slug", slug)
                .query(JdbcPools::pool)
                .optional();
    }

    @Override
    public List<Pool> all() {
        return jdbc.sql("select id, slug, name from pool order by name, id")
                .query(JdbcPools::pool)
                .list();
    }

    @Override
    public void save(Pool pool) {
        var updated = jdbc.sql("""
                        update pool set slug = :slug, name = :name, made_by_file = true, delete_at = null
                        where id = :id""").params(row(pool)).update();
        if (updated == 0) {
            jdbc.sql("insert into pool (id, slug, name) values (:id, :slug, :name)")
                    .params(row(pool))
                    .update();
        }
    }

    private static Map<String, Object> row(Pool pool) {
        return Map.of("id", pool.id().value(), "slug", pool.slug(), "name", pool.name());
    }

    private static Pool pool(ResultSet row, int number) throws SQLException {
        return new Pool(new PoolId(row.getString("id")), row.getString("slug"), row.getString("name"));
    }
}
