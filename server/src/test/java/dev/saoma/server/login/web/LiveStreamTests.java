package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.login.web.ScanAnswer.State;
import dev.saoma.server.scan.ScanId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class LiveStreamTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    /// With a limit, as whoever is held up would be so for ever.
    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void aPageThatDoesNotReadHoldsUpOnlyItself() throws Exception {
        var stuck = new StuckResponse();
        var stream = new LiveStream(
                new MockAsyncContext(new MockHttpServletRequest(), stuck),
                JsonMapper.shared(),
                NOW.plusSeconds(240),
                NOW.plusSeconds(15));
        var writer = Thread.ofVirtual().start(stream::beat);
        stuck.reached.await();

        assertThat(stream.isDue(NOW, NOW.plusSeconds(15))).isFalse();
        assertThat(stream.isDue(NOW.plusSeconds(15), NOW.plusSeconds(30))).isTrue();
        assertThat(stream.isNews(State.SCANNED)).isTrue();

        stuck.goOn.countDown();
        writer.join();
    }

    @Test
    void pagesThatCameTogetherDoNotBeatTogether() {
        var heartbeat = Duration.ofSeconds(15);
        var seconds = Stream.generate(() -> new ScanId(UUID.randomUUID().toString()))
                .limit(3_000)
                .map(id -> LiveStreams.firstBeat(id, heartbeat))
                .peek(first -> assertThat(first).isPositive().isLessThanOrEqualTo(heartbeat))
                .collect(Collectors.groupingBy(Duration::toSeconds, Collectors.counting()));
        assertThat(seconds.values()).hasSizeGreaterThanOrEqualTo(15).allMatch(pages -> pages < 400);
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
