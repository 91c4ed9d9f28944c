package dev.saoma.simulator.world;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/// Writes the world down at each change. Changes that come during a write or just after it share the next one, so a
/// busy simulator is not slowed by its file.
final class StateKeeper implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StateKeeper.class);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(50);

    private final Runnable save;
    private final Semaphore changed = new Semaphore(0);
    private final Thread writer;
    private volatile boolean ending;

    StateKeeper(Runnable save, Changes changes) {
        this.save = save;
        this.writer = Thread.ofVirtual().name("state-keeper").unstarted(this::keepWriting);
        changes.listen(_ -> changed.release());
        writer.start();
    }

    @Override
    public void destroy() throws InterruptedException {
        // Not interrupted: that would break off a write.
        ending = true;
        changed.release();
        writer.join();
        write();
    }

    private void keepWriting() {
        try {
            while (!ending) {
                changed.acquire();
                changed.drainPermits();
                write();
                Thread.sleep(BETWEEN_WRITES);
            }
        } catch (InterruptedException _) {
            log.debug("No longer watching for changes");
        }
    }

    private void write() {
        try {
            save.run();
        } catch (UncheckedIOException e) {
            log.warn("The state was not saved; check simulator.state-file", e);
        }
    }
}
