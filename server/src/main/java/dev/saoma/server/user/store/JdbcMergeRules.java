package dev.saoma.server.user.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.user.MergeRule;
import dev.saoma.server.user.MergeRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcMergeRules implements MergeRules {

    private final JdbcClient jdbc;

    JdbcMergeRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public MergeRule of(PoolId pool) {
        return jdbc.sql("select name from merge_rule where pool_id = :pool")
                .param("pool", pool.value())
                .query((row, number) -> MergeRule.valueOf(row.getString("name")))
                .optional()
                .orElse(MergeRule.REPORT);
    }

    @Override
    public void save(PoolId pool, MergeRule rule) {
        var updated = write("update merge_rule set name = :name where pool_id = :pool", pool, rule);
        if (updated == 0) {
            write("insert into merge_rule (pool_id, name) values (:pool, :name)", pool, rule);
        }
    }

    private int write(String sql, PoolId pool, MergeRule rule) {
        return jdbc.sql(sql)
                .param("pool", pool.value())
                .param("name", rule.name())
                .update();
    }
}
