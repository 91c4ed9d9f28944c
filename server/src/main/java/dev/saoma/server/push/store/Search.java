package dev.saoma.server.push.store;

import dev.saoma.server.push.Journal.Found;
import dev.saoma.server.push.JournalEntry;
import dev.saoma.server.push.JournalQuery;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.store.Stretches.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One search of the journal, from the newest push backwards: stretches that cannot hold what is asked for are passed
/// over, the rest is read window by window. When it has read enough it stops and tells where to go on.
final class Search {

    /// How many pushes are read in one search.
    private static final int MOST_READ = 20_000;

    /// How many stretches are looked at in one search, and how many of them at a time.
    private static final int MOST_STRETCHES = 2_000;

    private static final int STRETCHES_AT_ONCE = 100;

    /// Above every id, in the order of every database.
    private static final String END = "z";

    private final JdbcClient jdbc;
    private final Stretches stretches;
    private final JournalQuery query;
    private final Conditions where;
    private final String lowest;
    private final List<JournalEntry> entries = new ArrayList<>();
    private int read;

    /// Everything from here on has been seen to.
    private String below;

    /// Where the last stretch that was passed begins.
    private String seenDownTo = END;

    Search(JdbcClient jdbc, Stretches stretches, JournalQuery query) {
        this.jdbc = jdbc;
        this.stretches = stretches;
        this.query = query;
        this.where = new Conditions(query);
        var from = query.from();
        this.lowest = from == null ? "" : PushId.begin(from);
        this.below = upper(query.until() == null ? null : PushId.begin(query.until()), query.before());
    }

    private static String upper(@Nullable String until, @Nullable PushId before) {
        if (before == null) {
            return until == null ? END : until;
        }
        return until == null || before.value().compareTo(until) < 0 ? before.value() : until;
    }

    Found run() {
        var asked = Facts.of(query);
        var looked = 0;
        while (true) {
            var next = stretches.before(below, STRETCHES_AT_ONCE);
            if (next.isEmpty()) {
                return readDownTo(lowest) ? found(Optional.empty()) : stopped();
            }
            for (var stretch : next) {
                if (stretch.lastId().compareTo(lowest) < 0) {
                    return readDownTo(lowest) ? found(Optional.empty()) : stopped();
                }
                if (!passed(stretch, asked)) {
                    return stopped();
                }
            }
            looked += next.size();
            if (looked >= MOST_STRETCHES) {
                return stopped();
            }
        }
    }

    /// Mostly the stretch before ended where this one begins, and there is nothing between them.
    ///
    /// @return whether all of it has been seen to
    private boolean passed(Stretch stretch, Set<String> asked) {
        if (!stretch.lastId().equals(seenDownTo) && !readDownTo(stretch.lastId())) {
            return false;
        }
        if (stretch.facts().mayHold(asked) && !readDownTo(stretch.afterId())) {
            return false;
        }
        below = stretch.firstId();
        seenDownTo = stretch.afterId();
        return true;
    }

    /// Reads what lies between, down to that id and without it.
    ///
    /// @return whether all of it was read
    private boolean readDownTo(String id) {
        var end = id.compareTo(lowest) < 0 ? lowest : id;
        while (true) {
            var window = window(end);
            if (window.count() == 0) {
                return true;
            }
            if (!take(window.lowest())) {
                return false;
            }
            read += window.count();
            below = window.lowest();
            if (read >= MOST_READ) {
                return false;
            }
        }
    }

    private record Window(String lowest, int count) {}

    /// The next ids, by the index on them alone. Ids are compared by the database: in which order it has two of the
    /// same millisecond is its own matter.
    private Window window(String end) {
        return jdbc.sql("""
                        select min(id) as lowest, count(*) as number
                        from (select id from push where id < :below and id > :end order by id desc limit :length) w""")
                .param("below", below)
                .param("end", end)
                .param("length", Stretches.LENGTH)
                .query((row, number) -> new Window(String.valueOf(row.getString("lowest")), row.getInt("number")))
                .single();
    }

    /// @return whether all that fit found room
    private boolean take(String from) {
        var room = query.limit() - entries.size();
        var found = jdbc.sql("select " + PushRow.COLUMNS + " from push where id >= :lowest and id < :below and "
                        + where.sql() + " order by id desc limit :limit")
                .param("lowest", from)
                .param("below", below)
                .params(where.values())
                .param("limit", room + 1)
                .query(PushRow::read)
                .list();
        entries.addAll(found.subList(0, Math.min(room, found.size())));
        if (found.size() > room) {
            below = entries.getLast().id().value();
            return false;
        }
        return true;
    }

    private Found stopped() {
        return found(PushId.parse(below));
    }

    private Found found(Optional<PushId> next) {
        return new Found(List.copyOf(entries), next);
    }
}
