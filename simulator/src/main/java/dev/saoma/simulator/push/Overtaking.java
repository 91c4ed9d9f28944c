package dev.saoma.simulator.push;

import dev.saoma.simulator.world.AppId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Lets a push wait until the next one of its account has gone past it.
@Component
final class Overtaking {

    private final Map<AppId, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /// Taken before the next push can be sent, so that it cannot slip by unseen.
    CountDownLatch next(AppId app) {
        return waiting.computeIfAbsent(app, _ -> new CountDownLatch(1));
    }

    void await(CountDownLatch next, Duration patience) throws InterruptedException {
        // Whether it was overtaken or nobody came: it goes out now.
        boolean _ = next.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void passed(AppId app) {
        CountDownLatch latch = waiting.remove(app);
        if (latch != null) {
            latch.countDown();
        }
    }
}
