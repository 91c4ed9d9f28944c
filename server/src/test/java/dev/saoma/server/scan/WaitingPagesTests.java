package dev.saoma.server.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.testing.Ids;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Pages of a WeChat that does not answer.
class WaitingPagesTests {

    private static final Reply<String> CODE = new Reply.Ok<>("a code");

    private final WaitingPages pages = new WaitingPages();
    private final ConnectionId slow = new ConnectionId(Ids.id());

    @Test
    void onePageMoreThanMayWaitIsToldAtOnceAndAnotherAccountsIsNot() throws InterruptedException {
        var answers = new CountDownLatch(1);
        var waiting = new CountDownLatch(100);
        for (var page = 0; page < 100; page++) {
            Thread.ofVirtual()
                    .start(() -> pages.await(slow, () -> {
                        waiting.countDown();
                        return answered(answers);
                    }));
        }
        waiting.await();

        assertThat(pages.await(slow, () -> CODE)).isInstanceOf(Reply.Unreachable.class);
        assertThat(pages.await(new ConnectionId(Ids.id()), () -> CODE)).isEqualTo(CODE);

        answers.countDown();
    }

    @Test
    void aPageThatHasWaitedMakesRoom() {
        for (var page = 0; page < 200; page++) {
            assertThat(pages.await(slow, () -> CODE)).isEqualTo(CODE);
        }
    }

    private static Reply<String> answered(CountDownLatch answers) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                answers.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return CODE;
                        },
                        task -> Thread.ofVirtual().start(task))
                .join();
    }
}
