package dev.saoma.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

class BackgroundWorkTests {

    private final ApplicationContextRunner server = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
            .withPropertyValues("spring.threads.virtual.enabled=true")
            .withUserConfiguration(BackgroundWork.class);

    /// With a limit, as tasks that wait for each other would wait for ever.
    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void aTaskThatTakesLongDoesNotHoldUpTheOthers() {
        server.withUserConfiguration(TwoThatMeet.class).run(context -> {
            context.getBean(TwoThatMeet.class).met.await();
        });
    }

    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void aTaskThatFailsHasItsNextTurn() {
        server.withUserConfiguration(Fails.class).run(context -> {
            context.getBean(Fails.class).done.await();
            assertThat(context).hasNotFailed();
        });
    }

    @EnableScheduling
    static class TwoThatMeet {

        private final CountDownLatch met = new CountDownLatch(2);

        @Scheduled(fixedDelay = 1)
        void one() throws InterruptedException {
            meet();
        }

        @Scheduled(fixedDelay = 1)
        void other() throws InterruptedException {
            meet();
        }

        /// Ends when both are here.
        private void meet() throws InterruptedException {
            met.countDown();
            met.await();
        }
    }

    @EnableScheduling
    static class Fails {

        private final CountDownLatch done = new CountDownLatch(2);

        @Scheduled(fixedDelay = 1)
        void run() {
            done.countDown();
            throw new IllegalStateException("Again");
        }
    }
}
