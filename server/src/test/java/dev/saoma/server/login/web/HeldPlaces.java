package dev.saoma.server.login.web;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.user.Passwords;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/// Takes all the places in which passwords of users are compared, until it is closed.
final class HeldPlaces implements AutoCloseable {

    private static final int ALL = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final CountDownLatch held = new CountDownLatch(ALL);
    private final CountDownLatch end = new CountDownLatch(1);

    HeldPlaces(Passwords passwords) throws InterruptedException {
        IntStream.range(0, ALL).forEach(_ -> Thread.ofVirtual().start(() -> hold(passwords)));
        held.await();
    }

    private void hold(Passwords passwords) {
        try {
            passwords.compare(new PoolId(Ids.id()), this::nobody, new Secret("any"));
        } catch (Closed _) {
            // It gave the place back.
        }
    }

    /// Never ends well: how long it took is to keep nobody else waiting later.
    private Optional<UserId> nobody() {
        held.countDown();
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new Closed();
    }

    private static final class Closed extends RuntimeException {}

    @Override
    public void close() {
        end.countDown();
    }
}
