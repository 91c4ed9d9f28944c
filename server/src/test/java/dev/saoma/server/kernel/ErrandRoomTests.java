package dev.saoma.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/// What is done while nobody waits for it.
@ExtendWith(OutputCaptureExtension.class)
class ErrandRoomTests {

    private final Errands errands = new Errands();
    private final ErrandRoom room = errands.room("errand", 2, "An errand was not done.");
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    private boolean begin() {
        return room.run("somebody", () -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            done.incrementAndGet();
        });
    }

    @Test
    void oneThatFindsNoPlaceIsNotBegunAndThereAreAsManyPlacesAgainWhenTheOthersAreDone() {
        assertThat(begin()).isTrue();
        assertThat(begin()).isTrue();
        assertThat(begin()).isFalse();

        end.countDown();
        await().until(() -> done.get() == 2);
        await().until(this::begin);
        await().until(this::begin);
        await().untilAsserted(() -> assertThat(done).hasValue(4));
    }

    @Test
    void whatFailsIsToldInTheLogAndTakesNoPlaceForEver(CapturedOutput log) {
        for (var failed = 0; failed < 5; failed++) {
            await().until(() -> room.run("user 1", () -> {
                throw new IllegalStateException("no such thing");
            }));
        }
        await().until(() -> log.getOut().split("An errand was not done. \\(user 1\\)", -1).length == 6);
        assertThat(log).contains("no such thing");
    }

    @Test
    void aDatabaseThatIsAwayIsALineAndNoTrace(CapturedOutput log) {
        room.run("user 1", () -> {
            throw new DataAccessResourceFailureException("the disk is full");
        });
        await().until(() -> log.getOut().contains("An errand was not done. (user 1, because of the database: "));
        assertThat(log).contains("the disk is full").doesNotContain("\tat ");
    }

    @Test
    void aStopWaitsForWhatIsUnderWayAndNothingIsBegunAfterIt() throws InterruptedException {
        begin();
        var stopping = Thread.ofVirtual().start(errands::stop);
        await().until(() -> !errands.isRunning());
        for (var refused = 0; refused < 3; refused++) {
            assertThat(begin()).isFalse();
        }
        assertThat(stopping.isAlive()).as("waits").isTrue();

        end.countDown();
        stopping.join();
        assertThat(done).hasValue(1);

        errands.start();
        assertThat(begin()).as("what was refused took no place").isTrue();
        assertThat(begin()).isTrue();
    }
}
