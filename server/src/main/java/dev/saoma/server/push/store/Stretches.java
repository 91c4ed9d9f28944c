package dev.saoma.server.push.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The journal in stretches of so many pushes in a row, each with the facts that one of them may be found by. What
/// has no stretch, the newest above all, is read as it is.
final class Stretches {

    /// Few enough to be read at once.
    static final int LENGTH = 4_000;

    private final JdbcClient jdbc;

    Stretches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param afterId the end of the stretch before: between that and the oldest push in this one there is none
    /// @param firstId the oldest push in it
    /// @param lastId the newest
    record Stretch(String afterId, String firstId, String lastId, Facts facts) {}

    /// Those that end before that id, newest first.
    List<Stretch> before(String id, int limit) {
        return jdbc.sql("""
                        select after_id, first_id, last_id, facts from push_stretch where last_id < :before
                        order by last_id desc limit :limit""")
                .param("before", id)
                .param("limit", limit)
                .query((row, number) -> new Stretch(
                        row.getString("after_id"),
                        row.getString("first_id"),
                        row.getString("last_id"),
                        Facts.unpack(row.getBytes("facts"))))
                .list();
    }

    /// Makes the next one, of pushes with ids below that one, if there are enough of them.
    ///
    /// @return whether it was made
    boolean makeNext(String before) {
        var after = last();
        var rows = jdbc.sql("""
                        select id, pool_id, connection_id, kind, result, refusal, sender_digest from push
                        where id > :after and id < :before order by id limit :length""")
                .param("after", after)
                .param("before", before)
                .param("length", LENGTH)
                .query((row, number) -> new Row(
                        row.getString("id"),
                        Facts.of(
                                row.getString("pool_id"),
                                row.getString("connection_id"),
                                row.getString("kind"),
                                row.getString("result"),
                                row.getString("refusal") == null,
                                row.getString("sender_digest"))))
                .list();
        if (rows.size() < LENGTH) {
            return false;
        }
        var facts = new HashSet<String>();
        rows.forEach(row -> facts.addAll(row.facts()));
        return add(after, rows.getFirst().id(), rows.getLast().id(), Facts.pack(facts));
    }

    private record Row(String id, Set<String> facts) {}

    private boolean add(String afterId, String firstId, String lastId, byte[] facts) {
        try {
            jdbc.sql("""
                            insert into push_stretch (last_id, first_id, after_id, facts)
                            values (:last, :first, :after, :facts)""")
                    .param("after", afterId)
                    .param("last", lastId)
                    .param("first", firstId)
                    .param("facts", facts)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            // Another node was first.
            return false;
        }
    }

    private String last() {
        return jdbc.sql("select last_id from push_stretch order by last_id desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// One that a push came into afterwards does not know it: it is let go, and its pushes are read as they are.
    void letGoOf(String id) {
        jdbc.sql("delete from push_stretch where last_id >= :id and after_id < :id")
                .param("id", id)
                .update();
    }

    /// Those whose pushes are all forgotten.
    void forget(String before) {
        jdbc.sql("delete from push_stretch where last_id < :before")
                .param("before", before)
                .update();
    }
}
