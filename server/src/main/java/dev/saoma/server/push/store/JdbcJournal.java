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
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcJournal implements Journal {

    private static final String SELECT = "select " + PushRow.COLUMNS + " from push where ";
    private static final String NEWEST_FIRST = " order by id desc limit :limit";

    private final JdbcClient jdbc;
    private final SealedPush sealed;
    private final Stretches stretches;

    JdbcJournal(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.sealed = new SealedPush(vault);
        this.stretches = new Stretches(jdbc);
    }

    @Override
    public Found search(JournalQuery query) {
        return new Search(jdbc, stretches, query).run();
    }

    @Override
    public List<JournalEntry> since(PoolId pool, Instant receivedAt, int limit) {
        return jdbc.sql(SELECT + "pool_id = :pool and id >= :from" + NEWEST_FIRST)
                .param("pool", pool.value())
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
        return parts(pool, id).map(parts -> sealed.raw(id, parts));
    }

    @Override
    public Optional<OpenId> sender(PoolId pool, PushId id) {
        return parts(pool, id).flatMap(parts -> sealed.sender(id, parts));
    }

    private Optional<List<byte[]>> parts(PoolId pool, PushId id) {
        var first = jdbc.sql("select sealed from push where id = :id and pool_id = :pool")
                .param("id", id.value())
                .param("pool", pool.value())
                .query((row, number) -> Optional.ofNullable(row.getBytes("sealed")))
                .optional();
        return first.map(part -> Stream.concat(part.stream(), more(id).stream()).toList())
                .filter(parts -> !parts.isEmpty());
    }

    /// What did not fit into the row; of a push from before it had room for any, all.
    private List<byte[]> more(PushId id) {
        return jdbc.sql("select sealed from push_part where push_id = :id order by part")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("sealed"))
                .list();
    }
}
