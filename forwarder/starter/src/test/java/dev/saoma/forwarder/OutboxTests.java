package dev.saoma.forwarder;

import static dev.saoma.forwarder.TestParcels.NOW;
import static dev.saoma.forwarder.TestParcels.kept;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutboxTests {

    private final Outbox outbox = new Outbox(new Keeper.Limits(4, 100));

    @Test
    void pushesOfOneSenderGoOneAfterTheOther() {
        outbox.add(kept("a", "first"), NOW);
        outbox.add(kept("a", "second"), NOW);

        var first = outbox.next(NOW).orElseThrow();
        assertThat(id(first)).isEqualTo("msg_a-first");
        assertThat(outbox.next(NOW)).isEmpty();

        outbox.remove(first, NOW);
        assertThat(next(NOW)).isEqualTo("msg_a-second");
    }

    @Test
    void pushesOfOthersDoNotWaitForASenderWhoseTurnIsLater() {
        outbox.add(kept("a", "first"), NOW);
        outbox.add(kept("a", "second"), NOW);
        outbox.add(kept("b", "other"), NOW);

        outbox.putBack(outbox.next(NOW).orElseThrow(), NOW.plusSeconds(5), false);

        assertThat(next(NOW)).isEqualTo("msg_b-other");
        assertThat(outbox.next(NOW)).isEmpty();
        assertThat(outbox.nextDue()).contains(NOW.plusSeconds(5));
        assertThat(next(NOW.plusSeconds(5))).isEqualTo("msg_a-first");
    }

    @Test
    void aNewPushGoesBeforeTheOnesThatFailed() {
        outbox.add(kept("a", "failed"), NOW);
        outbox.putBack(outbox.next(NOW).orElseThrow(), NOW, false);
        outbox.addLeft(kept("b", "left"), NOW);
        outbox.add(kept("c", "new"), NOW);

        assertThat(next(NOW)).isEqualTo("msg_c-new");
        assertThat(next(NOW)).isEqualTo("msg_a-failed");
        assertThat(next(NOW)).isEqualTo("msg_b-left");
    }

    @Test
    void whenSaomaIsReachedThoseThatCouldNotReachItGoAtOnceAndTheOthersWait() {
        outbox.add(kept("a", "unreachable"), NOW);
        outbox.add(kept("b", "failed"), NOW);
        outbox.putBack(outbox.next(NOW).orElseThrow(), NOW.plusSeconds(300), true);
        outbox.putBack(outbox.next(NOW).orElseThrow(), NOW.plusSeconds(300), false);

        outbox.reached(NOW.plusSeconds(1));

        assertThat(next(NOW.plusSeconds(1))).isEqualTo("msg_a-unreachable");
        assertThat(outbox.next(NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void whenItIsFullTheOldestThatIsNotUnderWayGoes() {
        outbox.add(kept("a", "1"), NOW);
        outbox.add(kept("a", "2"), NOW);
        outbox.add(kept("b", "3"), NOW);
        outbox.add(kept("c", "4"), NOW);
        var underWay = outbox.next(NOW).orElseThrow();

        assertThat(outbox.add(kept("a", "5"), NOW))
                .extracting(kept -> kept.label().id())
                .containsExactly("msg_a-2");
        assertThat(outbox.add(kept("a", "6"), NOW))
                .extracting(kept -> kept.label().id())
                .containsExactly("msg_b-3");

        assertThat(next(NOW)).isEqualTo("msg_c-4");
        outbox.remove(underWay, NOW);
        assertThat(next(NOW)).isEqualTo("msg_a-5");
        assertThat(outbox.size()).isEqualTo(3);
    }

    @Test
    void itIsAlsoFullByTheSizeOfThePushes() {
        outbox.add(kept("a", "x".repeat(60)), NOW);

        assertThat(outbox.add(kept("b", "x".repeat(60)), NOW)).hasSize(1);
        assertThat(outbox.size()).isEqualTo(1);
    }

    @Test
    void itIsIdleWhenNothingIsUnderWayAndNobodysTurnHasCome() {
        assertThat(outbox.idle(NOW)).isTrue();
        outbox.add(kept("a", "1"), NOW);
        assertThat(outbox.idle(NOW)).isFalse();
        var waiting = outbox.next(NOW).orElseThrow();
        assertThat(outbox.idle(NOW)).isFalse();
        outbox.putBack(waiting, NOW.plusSeconds(1), true);
        assertThat(outbox.idle(NOW)).isTrue();
        outbox.hurry(NOW);
        assertThat(outbox.idle(NOW)).isFalse();
    }

    private String next(Instant now) {
        return id(outbox.next(now).orElseThrow());
    }

    private static String id(Waiting waiting) {
        return waiting.label().id();
    }
}
