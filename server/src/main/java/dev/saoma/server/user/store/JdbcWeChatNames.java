package dev.saoma.server.user.store;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.WeChatNames;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcWeChatNames implements WeChatNames.Find {

    private record Row(AppId appId, OpenId openId, @Nullable UnionId unionId) {}

    private final JdbcClient jdbc;

    JdbcWeChatNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of several identities towards one AppID, as two users become one, the newest is told.
    @Override
    public WeChatNames of(PoolId pool, UserId user) {
        var rows = jdbc.sql("""
                        select app_id, open_id, union_id from identity
                        where user_id = :user and pool_id = :pool order by created_at, open_id""")
                .param("user", user.value())
                .param("pool", pool.value())
                .query((row, number) -> new Row(
                        new AppId(row.getString("app_id")),
                        new OpenId(row.getString("open_id")),
                        unionId(row.getString("union_id"))))
                .list();
        return new WeChatNames(
                rows.stream()
                        .flatMap(row -> Optional.ofNullable(row.unionId()).stream())
                        .findFirst()
                        .orElse(null),
                rows.stream().collect(Collectors.toMap(Row::appId, Row::openId, (_, newer) -> newer)));
    }

    private static @Nullable UnionId unionId(@Nullable String value) {
        return value == null ? null : new UnionId(value);
    }
}
