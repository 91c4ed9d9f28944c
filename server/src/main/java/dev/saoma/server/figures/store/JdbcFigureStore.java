package dev.saoma.server.figures.store;

import dev.saoma.server.figures.Figure;
import dev.saoma.server.figures.FigureStore;
import dev.saoma.server.figures.Sum;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// One row for each day, connection and thing; nodes add to it and do not replace each other's.
@Repository
final class JdbcFigureStore implements FigureStore {

    private final JdbcClient jdbc;

    JdbcFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Sum more) {
        if (!increase(more) && !insert(more)) {
            increase(more);
        }
    }

    private boolean increase(Sum more) {
        return row("""
                        update figure set times = times + :times
                        where pool_id = :pool and on_day = :day and connection_id = :connection and what = :what""", more).update() == 1;
    }

    private boolean insert(Sum more) {
        try {
            row("""
                    insert into figure (on_day, pool_id, connection_id, what, times)
                    values (:day, :pool, :connection, :what, :times)""", more).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private StatementSpec row(String sql, Sum sum) {
        var of = sum.of();
        return jdbc.sql(sql)
                .param("day", of.day().toEpochDay())
                .param("pool", of.pool().value())
                .param("connection", of.connection().value())
                .param("what", of.what().key())
                .param("times", sum.times());
    }

    @Override
    public List<Sum> find(PoolId pool, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select on_day, connection_id, what, times from figure
                        where pool_id = :pool and on_day between :from and :to""")
                .param("pool", pool.value())
                .param("from", from.toEpochDay())
                .param("to", to.toEpochDay())
                .query((row, number) -> new Sum(
                        new Sum.Of(
                                LocalDate.ofEpochDay(row.getLong("on_day")),
                                pool,
                                new ConnectionId(row.getString("connection_id")),
                                Figure.parse(row.getString("what"))),
                        row.getLong("times")))
                .list();
    }

    @Override
    public void forget(LocalDate before) {
        jdbc.sql("delete from figure where on_day < :before")
                .param("before", before.toEpochDay())
                .update();
    }
}
