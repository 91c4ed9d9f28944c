package dev.saoma.server.console.developer;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/// Takes all the turns in which passwords are looked at, until it is closed: nobody else gets one.
public final class HeldPasswords implements AutoCloseable {

    private final CountDownLatch held = new CountDownLatch(DeveloperPasswords.AT_ONCE);
    private final CountDownLatch end = new CountDownLatch(1);

    public HeldPasswords(ApplicationContext server) throws InterruptedException {
        var passwords = server.getBean(DeveloperPasswords.class);
        IntStream.range(0, DeveloperPasswords.AT_ONCE)
                .forEach(_ -> Thread.ofVirtual().start(() -> passwords.inTurn(this::untilTheEnd)));
        held.await();
    }

    private boolean untilTheEnd() {
        held.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Override
    public void close() {
        end.countDown();
    }
}
