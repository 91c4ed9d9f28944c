package dev.saoma.server.message.store;

import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.NoteId;
import dev.saoma.server.message.NoteKind;
import dev.saoma.server.message.Notes;
import dev.saoma.server.message.WaitingNote;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcNotes implements Notes {

    private final JdbcClient jdbc;
    private final SendingRows sendings;

    JdbcNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.sendings = new SendingRows(jdbc, "mail_note", "sealed");
    }

    @Override
    public void add(WaitingNote note) {
        jdbc.sql("""
                        insert into mail_note (id, pool_id, kind, whom, sealed, sends, created_at, expires_at)
                        values (:id, :pool, :kind, :whom, :sealed, :sends, :at, :until)""")
                .param("id", note.id().value())
                .param("pool", column(note.pool()))
                .param("kind", note.kind().name())
                .param("whom", note.whom().value())
                .param("sealed", note.sealed())
                .param("sends", note.sends())
                .param("at", note.createdAt().toEpochMilli())
                .param("until", note.until().toEpochMilli())
                .update();
    }

    @Override
    public Optional<WaitingNote> find(NoteId id) {
        return jdbc.sql("""
                        select id, pool_id, kind, whom, sealed, sends, created_at, expires_at
                        from mail_note where id = :id""")
                .param("id", id.value())
                .query((row, _) -> new WaitingNote(
                        new NoteId(row.getString("id")),
                        pool(row.getString("pool_id")),
                        NoteKind.valueOf(row.getString("kind")),
                        new Digest(row.getString("whom")),
                        row.getString("sealed"),
                        row.getInt("sends"),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .optional();
    }

    @Override
    public int count(PoolId pool, NoteKind kind, Instant since) {
        return jdbc.sql("""
                        select count(*) from mail_note where kind = :kind and created_at > :since and\s""" + of(pool))
                .param("pool", column(pool))
                .param("kind", kind.name())
                .param("since", since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    @Override
    public int count(PoolId pool, NoteKind kind, Digest whom, Instant since) {
        return jdbc.sql("""
                        select count(*) from mail_note
                        where kind = :kind and created_at > :since and whom = :whom and\s""" + of(pool))
                .param("pool", column(pool))
                .param("kind", kind.name())
                .param("since", since.toEpochMilli())
                .param("whom", whom.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void sendLater(NoteId id, String trouble) {
        sendings.later(id, trouble);
    }

    @Override
    public void endSending(NoteId id, Optional<String> trouble) {
        sendings.end(id, trouble);
    }

    @Override
    public int forget(Instant before, int most) {
        return sendings.forget(before, most);
    }

    /// The installation is no pool.
    private static @Nullable String column(PoolId pool) {
        return pool.equals(Audited.INSTALLATION) ? null : pool.value();
    }

    private static PoolId pool(@Nullable String column) {
        return column == null ? Audited.INSTALLATION : new PoolId(column);
    }

    private static String of(PoolId pool) {
        return pool.equals(Audited.INSTALLATION) ? "pool_id is null" : "pool_id = :pool";
    }
}
