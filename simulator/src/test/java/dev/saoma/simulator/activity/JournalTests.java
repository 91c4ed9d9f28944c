package dev.saoma.simulator.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.activity.Journal.Since;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JournalTests {

    private final Journal journal = new Journal(() -> Instant.EPOCH);

    @Test
    void aReaderGetsWhatItHasNotSeen() throws InterruptedException {
        journal.write("push", "one");
        long seen = journal.last();
        journal.write("push", "two");
        assertThat(journal.since(seen, Duration.ZERO))
                .isInstanceOfSatisfying(
                        Since.Entries.class,
                        found -> assertThat(found.entries())
                                .extracting(Journal.Entry::data)
                                .containsExactly("two"));
    }

    @Test
    void aReaderWhoWasAwayForTooLongIsToldSo() throws InterruptedException {
        long seen = journal.last();
        for (int i = 0; i <= Journal.KEPT; i++) {
            journal.write("call", i);
        }
        assertThat(journal.since(seen, Duration.ZERO)).isEqualTo(new Since.TooLongAway(journal.last()));
    }

    @Test
    void aReaderOfAnEarlierRunIsToldToReadAnew() throws InterruptedException {
        assertThat(journal.since(journal.last() + 100, Duration.ZERO)).isInstanceOf(Since.TooLongAway.class);
    }

    @Test
    void aWaitingReaderIsWokenByTheEnd() throws InterruptedException {
        Thread.startVirtualThread(journal::close);
        assertThat(journal.since(journal.last(), Duration.ofMinutes(1))).isInstanceOf(Since.Closed.class);
    }
}
