package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What somebody who watches is told when many pushes come between two looks.
class WatchJournalTests {

    private final SettableClock clock = new SettableClock();
    private final Written journal = new Written();
    private final WatchJournal live = new WatchJournal(journal, clock);
    private final PoolId pool = new PoolId(Ids.id());
    private final List<JournalEntry> told = new ArrayList<>();

    /// A journal in memory that is only read by time.
    private static final class Written implements Journal {

        private final List<JournalEntry> entries = new ArrayList<>();

        @Override
        public List<JournalEntry> since(PoolId pool, Instant receivedAt, int limit) {
            return entries.stream()
                    .filter(entry ->
                            entry.pool().equals(pool) && !entry.receivedAt().isBefore(receivedAt))
                    .sorted(Comparator.comparing(JournalEntry::receivedAt).reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public Found search(JournalQuery query) {
            return new Found(List.of(), Optional.empty());
        }

        @Override
        public Optional<JournalEntry> find(PoolId pool, PushId id) {
            return Optional.empty();
        }

        @Override
        public Optional<RawPush> raw(PoolId pool, PushId id) {
            return Optional.empty();
        }

        @Override
        public Optional<OpenId> sender(PoolId pool, PushId id) {
            return Optional.empty();
        }
    }

    private JournalEntry written() {
        clock.move(Duration.ofMillis(10));
        var entry = new JournalEntry(
                PushId.at(clock.instant(), Ids::bytes),
                pool,
                new ConnectionId(Ids.id()),
                clock.instant(),
                "text",
                null,
                MessageMode.SAFE,
                new Trust(Way.WECHAT, MessageMode.SAFE, null, SecretUsed.CURRENT, SecretUsed.CURRENT, Duration.ZERO),
                Result.of(Result.What.RECORDED),
                "",
                Duration.ZERO);
        journal.entries.add(entry);
        return entry;
    }

    @Test
    void pushesThatComeTogetherAreToldInTheOrderOfTime() {
        live.watch(pool, told::add);
        var first = written();
        var second = written();

        live.look();
        var third = written();
        live.look();

        assertThat(told).containsExactly(first, second, third);
    }

    @Test
    void whatCameBeforeIsNotTold() {
        written();
        clock.move(Duration.ofMillis(10));
        live.watch(pool, told::add);
        var after = written();

        live.look();

        assertThat(told).containsExactly(after);
    }
}
