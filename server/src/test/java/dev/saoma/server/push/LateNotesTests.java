package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.testing.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

/// What is written into the journal afterwards.
class LateNotesTests {

    private final Narrow store = new Narrow();
    private final LateNotes notes = new LateNotes(store, TransactionOperations.withoutTransaction());

    /// Takes no long replies.
    private static final class Narrow implements PushStore {
        private final List<String> written = new ArrayList<>();

        @Override
        public void add(SeenPush push) {}

        @Override
        public void answered(PushId id, String reply, Duration took) {
            if (reply.length() > 32) {
                throw new DataIntegrityViolationException("too long");
            }
            written.add(reply);
        }

        @Override
        public boolean sumUp(Instant receivedBefore) {
            return false;
        }

        @Override
        public int forget(Instant receivedBefore, int limit) {
            return 0;
        }
    }

    @Test
    void aNoteThatDoesNotFitLosesNoneOfItsNeighbours() {
        answered("one");
        answered("x".repeat(33));
        answered("two");

        notes.write();

        assertThat(store.written).contains("one", "two");
        store.written.clear();
        notes.write();
        assertThat(store.written).isEmpty();
    }

    private void answered(String reply) {
        notes.answered(new PushId(Ids.hex(11)), reply, Duration.ZERO);
    }
}
