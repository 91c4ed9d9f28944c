package dev.saoma.server.roster;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.roster.RosterStore.Moved;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes people known at the AppID that an official account has after its owner changed: WeChat gives each of them
/// another openid there, and tells pairs of the two (`changeopenid`). The former identity stays, as pushes on their
/// way may name it.
@Service
public class MoveIdentities {

    /// The names that a row has.
    public static final Set<String> FIELDS = Set.of("ori_openid", "new_openid");

    private static final List<String> COLUMNS = List.of("ori_openid", "new_openid");

    private static final Pattern OPEN_ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Bilingual BOTH = new Bilingual("ori_openid 与 new_openid。", "ori_openid and new_openid.");
    private static final Bilingual NOBODY =
            new Bilingual("没有用户以此 openid 出现在原 AppID。", "No user is known by this openid at the former AppID.");
    private static final Bilingual REPEATED = new Bilingual("文件中前面已出现。", "A row above has it.");
    private static final Bilingual ELSE = new Bilingual("已属于另一用户。", "Another user has it.");

    private final RosterStore store;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MoveIdentities(
            RosterStore store,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Between which accounts.
    public record Move(AppId from, AppId to) {}

    /// Reads to the end; each pair is a transaction of its own. Where it is broken off, what was moved stays, and the
    /// trail tells of that too.
    public Imported run(PoolId pool, Actor actor, Move move, Lines lines, boolean dryRun, ImportReport report)
            throws IOException {
        var run = new Run();
        try (var seen = new SeenBefore()) {
            for (var next = lines.next(); next.isPresent(); next = lines.next()) {
                var line = next.get();
                report.done(run.rows);
                run.rows++;
                var repeated = repeated(line, seen);
                if (!repeated.isEmpty()) {
                    report.refused(line.number(), repeated);
                    continue;
                }
                switch (outcome(pool, move, line, dryRun)) {
                    case MOVED -> run.moved++;
                    case ALREADY_THERE -> run.there++;
                    case NOBODY_KNOWN -> report.refused(line.number(), List.of(flaw(line, "ori_openid", NOBODY)));
                    case SOMEBODY_ELSES -> report.refused(line.number(), List.of(flaw(line, "new_openid", ELSE)));
                }
            }
            run.isWhole = true;
        } finally {
            events.publishEvent(new UsersCarried(
                    pool,
                    actor,
                    "identities.move",
                    Map.of(
                            "dry-run", Boolean.toString(dryRun),
                            "to-the-end", Boolean.toString(run.isWhole),
                            "from", move.from().value(),
                            "to", move.to().value(),
                            "moved", Long.toString(run.moved))));
        }
        return new Imported(run.rows, run.moved, run.there, run.rows - run.moved - run.there);
    }

    private static final class Run {
        private long rows;
        private long moved;
        private long there;
        private boolean isWhole;
    }

    /// Of somebody known before there is one pair. A second one would make two of one WeChat, and in a dry run
    /// nothing is written that would tell.
    private static List<RosterFlaw> repeated(Line line, SeenBefore seen) throws IOException {
        var flaws = new ArrayList<RosterFlaw>();
        if (line instanceof Line.Read read && isPair(read)) {
            for (var column : COLUMNS) {
                if (!seen.add(column + " " + read.fields().get(column))) {
                    flaws.add(new RosterFlaw(column, REPEATED));
                }
            }
        }
        return flaws;
    }

    private static RosterFlaw flaw(Line line, String field, Bilingual right) {
        return switch (line) {
            case Line.Broken broken -> new RosterFlaw("", broken.right());
            case Line.Read read -> isPair(read) ? new RosterFlaw(field, right) : new RosterFlaw("", BOTH);
        };
    }

    private static boolean isPair(Line.Read read) {
        return FIELDS.stream()
                .allMatch(field ->
                        OPEN_ID.matcher(read.fields().getOrDefault(field, "")).matches());
    }

    private Moved outcome(PoolId pool, Move move, Line line, boolean dryRun) {
        if (!(line instanceof Line.Read read) || !isPair(read)) {
            return Moved.NOBODY_KNOWN;
        }
        var former = new OpenId(read.fields().getOrDefault("ori_openid", ""));
        var fresh = new OpenId(read.fields().getOrDefault("new_openid", ""));
        return Conflicts.settled(() -> Objects.requireNonNull(transaction.execute(status -> {
            var outcome = store.move(pool, move.from(), former, move.to(), fresh, clock.instant());
            if (dryRun) {
                status.setRollbackOnly();
            }
            return outcome;
        })));
    }
}
