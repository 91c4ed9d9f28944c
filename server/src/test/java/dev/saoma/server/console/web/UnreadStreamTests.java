package dev.saoma.server.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Holder;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Readers that do not read. With a limit, as whoever is held up would be so for ever.
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class UnreadStreamTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final StuckResponse stuck = new StuckResponse();
    private final PushStream stream = new PushStream(
            new MockAsyncContext(new MockHttpServletRequest(), stuck),
            new Caller(
                    new PoolId("5f0c00000000000000000001"),
                    new Holder.Program(new ClientId("5f0c00000000000000000004")),
                    Set.of(),
                    NOW),
            NOW);

    @Test
    void aReaderThatDoesNotReadHoldsUpNobodyAndIsLetGo() throws Exception {
        var givenBack = new AtomicInteger();
        stream.whenOver(givenBack::incrementAndGet);
        stream.tell("push", "0");
        stuck.reached.await();

        for (var number = 0; number <= 1000; number++) {
            stream.tell("push", "one more");
        }

        // Its place is free although its last write still blocks.
        await().until(() -> givenBack.get() == 1);
        stuck.goOn.countDown();
        stream.end();
        stream.tell("push", "too late");
        assertThat(givenBack).hasValue(1);
    }

    @Test
    void whatIsGivenToAStreamThatIsOverComesBackAtOnce() {
        stuck.goOn.countDown();
        stream.end();
        var givenBack = new AtomicInteger();

        stream.whenOver(givenBack::incrementAndGet);

        assertThat(givenBack).hasValue(1);
    }

    @Test
    void allClientsTogetherHoldOnlySoMany() {
        var places = new StreamPlaces(2, 3);
        var one = new Actor.Program(new ClientId("5f0c00000000000000000001"));
        var other = new Actor.Program(new ClientId("5f0c00000000000000000002"));
        var first = places.take(one).orElseThrow();

        assertThat(places.take(one)).isPresent();
        assertThat(places.take(one)).isEmpty();
        assertThat(places.take(other)).isPresent();
        assertThat(places.take(other)).isEmpty();

        first.run();
        assertThat(places.take(other)).isPresent();
    }

    /// What is written goes nowhere until it may.
    private static final class StuckResponse extends MockHttpServletResponse {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void flushBuffer() {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
