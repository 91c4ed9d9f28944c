package dev.saoma.simulator.push;

import dev.saoma.simulator.world.Chance;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;

/// Delivers one push: up to three attempts, and what is understood from the last.
@Component
final class Delivery {

    private final Postman postman;
    private final PushSettings settings;
    private final PushLog log;
    private final Chance chance;
    private final InstantSource clock;

    Delivery(Postman postman, PushSettings settings, PushLog log, Chance chance, InstantSource clock) {
        this.postman = postman;
        this.settings = settings;
        this.log = log;
        this.chance = chance;
        this.clock = clock;
    }

    /// @param twice also deliver it a second time at the same moment, as happens when WeChat doubts that the first
    /// arrived
    Push deliver(Push push, PushOrder order, Envelope envelope, boolean wrongSignature, boolean twice)
            throws InterruptedException {
        FutureTask<Attempt> twin = new FutureTask<>(() -> attempt(push.url(), order, envelope, wrongSignature));
        if (twice) {
            Thread.startVirtualThread(twin);
        }
        Push delivered = push;
        int retries = Objects.requireNonNullElse(order.twist().retries(), settings.retries());
        Attempt last = attempt(push.url(), order, envelope, wrongSignature);
        delivered = log.put(delivered.with(last));
        for (int retry = 0; retry < retries && !last.ok(); retry++) {
            Thread.sleep(settings.pauseBeforeRetry());
            last = attempt(push.url(), order, envelope, wrongSignature);
            delivered = log.put(delivered.with(last));
        }
        if (twice) {
            delivered = delivered.with(finished(twin));
        }
        return log.put(end(delivered, order, envelope, last));
    }

    private static Attempt finished(FutureTask<Attempt> twin) throws InterruptedException {
        try {
            return twin.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An attempt reports what went wrong, it does not throw", e);
        }
    }

    private Attempt attempt(String url, PushOrder order, Envelope envelope, boolean wrongSignature)
            throws InterruptedException {
        Stamp stamp = Stamp.of(order, envelope, wrongSignature, clock.instant(), chance);
        return postman.post(url, stamp.query(), envelope.body());
    }

    private static Push end(Push push, PushOrder order, Envelope envelope, Attempt last) {
        if (!last.ok()) {
            return push.ended(Outcome.FAILED, null, whatBecameOf(last));
        }
        return switch (ReplyReader.read(order, envelope.mode(), last.body())) {
            case Reading.Silence() -> push.ended(Outcome.ANSWERED, null, null);
            case Reading.Shown(Reply reply) -> push.ended(Outcome.ANSWERED, reply, null);
            case Reading.Malformed(Trouble why) -> push.ended(Outcome.MALFORMED, null, why);
        };
    }

    private static Trouble whatBecameOf(Attempt last) {
        String error = last.error();
        String code = last.errorCode();
        return error == null || code == null
                ? new Trouble("status", "the server answered with status " + last.status())
                : new Trouble(code, error);
    }
}
