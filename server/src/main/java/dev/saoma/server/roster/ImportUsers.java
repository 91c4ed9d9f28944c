package dev.saoma.server.roster;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.PoolId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Carries users in, some at a time: what is good is taken, and of what is not each row is told. Whoever is there
/// already stays as they are, so that an import that was broken off can be done again.
@Service
public class ImportUsers {

    /// The names that a row may have.
    public static final Set<String> FIELDS = ReadRow.FIELDS;

    // A database writes each page of its indexes that a transaction touched once: many rows share what few would not.
    private static final int BATCH = 10_000;

    /// Letters of the rows that are held at most, give or take a row: rows may be long, and the heap is everybody's.
    private static final int HEAVIEST = 8_000_000;
    private static final Bilingual TAKEN = new Bilingual("已属于另一用户。", "Another user has it.");
    private static final Bilingual NOT_KEPT = new Bilingual("数据库不接受此行。", "The database does not take this row.");
    private static final Bilingual ERASED =
            new Bilingual("此用户已被删除，其 id 不再使用。", "This user was erased, and the id is nobody's any more.");
    private static final Bilingual ELSEWHERE = new Bilingual(
            "此 id 属于另一用户池的用户，而 id 在所有用户池中唯一：请去掉 id 列。",
            "It is the id of a user of another pool, and an id is one user's in all pools: leave the column out.");
    private static final Bilingual REPEATED = new Bilingual("文件中前面已出现。", "A row above has it.");

    private final RosterStore store;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Chance chance;
    private final int batchSize;

    @Autowired
    ImportUsers(
            RosterStore store,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock,
            Chance chance) {
        this(store, transaction, events, clock, chance, BATCH);
    }

    /// @param batchSize how many rows are looked up and written at once; what comes of a row does not depend on it
    ImportUsers(
            RosterStore store,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock,
            Chance chance,
            int batchSize) {
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.chance = chance;
        this.batchSize = batchSize;
    }

    /// Reads to the end. Where it is broken off, what was taken stays, and the trail tells of that too.
    ///
    /// @param dryRun whether nothing is to be written
    public Imported run(PoolId pool, Actor actor, Lines lines, boolean dryRun, ImportReport report) throws IOException {
        try (var seen = dryRun ? new SeenBefore() : null) {
            return run(pool, actor, lines, seen, report);
        }
    }

    /// @param seen what a dry run remembers; null where it is written
    private Imported run(PoolId pool, Actor actor, Lines lines, @Nullable SeenBefore seen, ImportReport report)
            throws IOException {
        var run = new Run(pool, seen, report);
        var isWhole = false;
        try {
            for (var next = lines.next(); next.isPresent(); next = lines.next()) {
                run.take(next.get());
            }
            run.settle();
            isWhole = true;
        } finally {
            events.publishEvent(new UsersCarried(
                    pool,
                    actor,
                    "users.import",
                    Map.of(
                            "dry-run", Boolean.toString(seen != null),
                            "to-the-end", Boolean.toString(isWhole),
                            "created", Long.toString(run.created),
                            "existing", Long.toString(run.existing),
                            "refused", Long.toString(run.refused))));
        }
        return new Imported(run.rows, run.created, run.existing, run.refused);
    }

    private record Pending(long line, RosterRow row) {}

    private final class Run {

        private final PoolId pool;
        private final @Nullable SeenBefore seen;
        private final ImportReport report;
        private final String prefix = chance.id().substring(0, 8);
        private final List<Pending> batch = new ArrayList<>();
        private final Set<String> above = new HashSet<>();
        private long rows;
        private int weight;
        private long created;
        private long existing;
        private long refused;

        Run(PoolId pool, @Nullable SeenBefore seen, ImportReport report) {
            this.pool = pool;
            this.seen = seen;
            this.report = report;
        }

        void take(Line line) throws IOException {
            rows++;
            switch (line) {
                case Line.Broken(var number, var right) -> refuse(number, List.of(new RosterFlaw("", right)));
                case Line.Read read -> {
                    switch (ReadRow.of(read, pool, nextId(), clock.instant())) {
                        case ReadRow.Made.Bad(var flaws) -> refuse(read.number(), flaws);
                        case ReadRow.Made.Good(var row) -> {
                            batch.add(new Pending(read.number(), row));
                            weight += read.length();
                        }
                    }
                }
            }
            if (batch.size() == batchSize || weight >= HEAVIEST) {
                settle();
            }
            if (batch.isEmpty()) {
                report.done(rows);
            }
        }

        /// Ids of one run ascend, and so lie beside each other in the indexes; half of each is chance.
        private String nextId() {
            return prefix + HexFormat.of().toHexDigits((int) rows) + chance.id().substring(16);
        }

        void settle() throws IOException {
            var good = judged();
            batch.clear();
            weight = 0;
            if (good.isEmpty()) {
                return;
            }
            if (seen == null) {
                write(good);
            } else {
                created += good.size();
            }
        }

        private List<Pending> judged() throws IOException {
            var taken = store.taken(pool, batch.stream().map(Pending::row).toList());
            above.clear();
            var good = new ArrayList<Pending>();
            for (var pending : batch) {
                if (judge(pending, taken)) {
                    good.add(pending);
                }
            }
            return good;
        }

        private boolean judge(Pending pending, Set<String> taken) throws IOException {
            var row = pending.row();
            var id = row.user().id().value();
            if (taken.contains(RosterKeys.key(RosterKeys.ERASED, id))) {
                refuse(pending.line(), List.of(new RosterFlaw("id", ERASED)));
                return false;
            }
            if (taken.contains(RosterKeys.key(RosterKeys.ELSEWHERE, id))) {
                refuse(pending.line(), List.of(new RosterFlaw("id", ELSEWHERE)));
                return false;
            }
            // By a row above as well as by whoever was there: once that row is written, nobody can tell the two apart.
            if (RosterKeys.ofWhom(row).stream().anyMatch(key -> taken.contains(key) || isAbove(key))) {
                existing++;
                return false;
            }
            var flaws = new ArrayList<RosterFlaw>();
            var keys = RosterKeys.of(row);
            keys.forEach((key, field) -> {
                if (taken.contains(key)) {
                    flaws.add(new RosterFlaw(field, TAKEN));
                } else if (isAbove(key)) {
                    flaws.add(new RosterFlaw(field, REPEATED));
                }
            });
            if (!flaws.isEmpty()) {
                refuse(pending.line(), flaws);
                return false;
            }
            remember(keys.keySet());
            return true;
        }

        private boolean isAbove(String key) {
            return seen == null ? above.contains(key) : seen.contains(key);
        }

        /// Of a row that is taken: what was refused leaves its own to the rows below.
        private void remember(Set<String> keys) throws IOException {
            if (seen == null) {
                above.addAll(keys);
                return;
            }
            for (var key : keys) {
                seen.add(key);
            }
        }

        private void write(List<Pending> good) throws IOException {
            try {
                add(good);
            } catch (DataIntegrityViolationException | ConcurrencyFailureException _) {
                // Somebody came meanwhile who has something of it: halves of halves show whose.
                if (good.size() == 1) {
                    writeOne(good.getFirst());
                } else {
                    var middle = good.size() / 2;
                    write(good.subList(0, middle));
                    write(good.subList(middle, good.size()));
                }
            }
        }

        /// Whoever was only faster at the same moment is waited for.
        private void writeOne(Pending one) throws IOException {
            try {
                Conflicts.settled(() -> add(List.of(one)));
            } catch (DuplicateKeyException _) {
                refuse(one.line(), List.of(new RosterFlaw("", TAKEN)));
            } catch (DataIntegrityViolationException _) {
                refuse(one.line(), List.of(new RosterFlaw("", NOT_KEPT)));
            }
        }

        private int add(List<Pending> good) {
            transaction.executeWithoutResult(
                    _ -> store.add(good.stream().map(Pending::row).toList(), clock.instant()));
            created += good.size();
            return good.size();
        }

        private void refuse(long line, List<RosterFlaw> flaws) throws IOException {
            refused++;
            report.refused(line, flaws);
        }
    }
}
