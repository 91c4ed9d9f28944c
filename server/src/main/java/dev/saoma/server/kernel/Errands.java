package dev.saoma.server.kernel;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs what nobody waits for, each on a thread of its own, and lets it come to its end when the server stops, before
/// the database and all else that it works with is closed. What comes after that is not begun: whoever leaves something
/// to an errand finds it in the database when the server starts again.
@Component
public final class Errands implements SmartLifecycle {

    /// Less than a phase of the stop may take. What takes longer is as if the server had been killed.
    private static final Duration LONGEST_END = Duration.ofSeconds(8);

    /// After the web server, whose last requests have errands too.
    private static final int PHASE = 0;

    private boolean running = true;
    private int underWay;

    /// Room for errands of one kind.
    ///
    /// @param name of their threads
    /// @param most how many at once
    /// @param failed a sentence for the log: what was not done, and what comes of it
    public ErrandRoom room(String name, int most, String failed) {
        return new ErrandRoom(this, name, most, failed);
    }

    /// Begins work, unless the server is stopping.
    ///
    /// @return whether it has begun
    boolean run(String name, Runnable work) {
        var begins = begins();
        if (begins) {
            Thread.ofVirtual().name(name).start(() -> {
                try {
                    work.run();
                } finally {
                    ended();
                }
            });
        }
        return begins;
    }

    private synchronized boolean begins() {
        underWay += running ? 1 : 0;
        return running;
    }

    private synchronized void ended() {
        underWay--;
        notifyAll();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        var end = System.nanoTime() + LONGEST_END.toNanos();
        try {
            for (var left = LONGEST_END; underWay > 0 && left.isPositive(); ) {
                TimeUnit.NANOSECONDS.timedWait(this, left.toNanos());
                left = Duration.ofNanos(end - System.nanoTime());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Long work asks between its parts.
    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
