package dev.saoma.server.push.store;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.push.Journal;
import dev.saoma.server.push.JournalEntry;
import dev.saoma.server.push.JournalQuery;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.RawPush;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcJournal implements Journal {

    private static final String SELECT = "select " + PushRow.COLUMNS + " from push where ";
    private static final String NEWEST_FIRST = " order by id desc limit :limit";

    private final JdbcClient jdbc;
    private final SealedPush sealed;

    JdbcJournal(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.sealed = new SealedPush(vault);
    }

    @Override
    public List<JournalEntry> search(JournalQuery query) {
        var where = new Conditions(query);
        return jdbc.sql(SELECT + where.sql() + NEWEST_FIRST)
                .params(where.values())
                .param("limit", query.limit() + 1)
                .query(PushRow::read)
                .list();
    }

    @Override
    public List<JournalEntry> since(Instant receivedAt, int limit) {
        return jdbc.sql(SELECT + "id >= :from" + NEWEST_FIRST)
                .param("from", PushId.begin(receivedAt))
                .param("limit", limit)
                .query(PushRow::read)
                .list();
    }

    @Override
    public Optional<JournalEntry> find(PoolId pool, PushId id) {
        return jdbc.sql(SELECT + "id = :id and pool_id = :pool")
                .param("id", id.value())
                .param("pool", pool.value())
                .query(PushRow::read)
                .optional();
    }

    @Override
    public Optional<RawPush> raw(PoolId pool, PushId id) {
        return sealed(pool, id).map(text -> sealed.raw(id, text));
    }

    @Override
    public Optional<OpenId> sender(PoolId pool, PushId id) {
        return sealed(pool, id).flatMap(text -> sealed.sender(id, text));
    }

    private Optional<String> sealed(PoolId pool, PushId id) {
        return jdbc.sql("select sealed, parts from push where id = :id and pool_id = :pool")
                .param("id", id.value())
                .param("pool", pool.value())
                .query((row, number) ->
                        row.getInt("parts") == 1 ? row.getString("sealed") : row.getString("sealed") + rest(id))
                .optional();
    }

    private String rest(PushId id) {
        return String.join(
                "",
                jdbc.sql("select sealed from push_part where push_id = :id order by part")
                        .param("id", id.value())
                        .query(String.class)
                        .list());
    }
}
