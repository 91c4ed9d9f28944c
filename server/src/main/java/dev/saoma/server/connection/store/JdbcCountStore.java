package dev.saoma.server.connection.store;

import dev.saoma.server.connection.CountStore;
import dev.saoma.server.connection.Counted;
import dev.saoma.server.kernel.AppId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// One row for each day, AppID and thing; nodes add to it and do not replace each other's.
@Repository
final class JdbcCountStore implements CountStore {

    private static final String ROW = " where on_day = :day and app_id = :app and what = :what";

    private final JdbcClient jdbc;

    JdbcCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(LocalDate day, AppId app, Counted what, long more) {
        if (!increase(day, app, what, more) && !insert(day, app, what, more)) {
            increase(day, app, what, more);
        }
        return row("select times from wechat_use" + ROW, day, app, what)
                .query(Long.class)
                .single();
    }

    private boolean increase(LocalDate day, AppId app, Counted what, long more) {
        return row("update wechat_use set times = times + :more" + ROW, day, app, what)
                        .param("more", more)
                        .update()
                == 1;
    }

    private boolean insert(LocalDate day, AppId app, Counted what, long more) {
        try {
            row(
                            "insert into wechat_use (on_day, app_id, what, times) values (:day, :app, :what, :more)",
                            day,
                            app,
                            what)
                    .param("more", more)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private StatementSpec row(String sql, LocalDate day, AppId app, Counted what) {
        return jdbc.sql(sql)
                .param("day", day.toEpochDay())
                .param("app", app.value())
                .param("what", what.name());
    }

    @Override
    public Map<Counted, Long> find(LocalDate day, AppId app) {
        var found = new EnumMap<Counted, Long>(Counted.class);
        jdbc.sql("select what, times from wechat_use where on_day = :day and app_id = :app")
                .param("day", day.toEpochDay())
                .param("app", app.value())
                .query(row -> {
                    found.put(Counted.valueOf(row.getString("what")), row.getLong("times"));
                });
        return found;
    }

    @Override
    public void forget(LocalDate before) {
        jdbc.sql("delete from wechat_use where on_day < :before")
                .param("before", before.toEpochDay())
                .update();
    }
}
