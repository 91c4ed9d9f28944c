package dev.saoma.simulator.world;

import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/// Writes the world down after each change. Changes that come while a write is going on share the next one, so a busy
/// simulator is not slowed by its file.
final class StateKeeper implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StateKeeper.class);

    private final Consumer<Snapshot> destination;
    private final Supplier<Snapshot> world;
    private final Semaphore changed = new Semaphore(0);
    private final Thread writer;

    StateKeeper(Consumer<Snapshot> destination, Supplier<Snapshot> world, Changes changes) {
        this.destination = destination;
        this.world = world;
        this.writer = Thread.ofVirtual().name("state-keeper").unstarted(this::keepWriting);
        changes.listen(_ -> changed.release());
        writer.start();
    }

    @Override
    public void destroy() throws InterruptedException {
        writer.interrupt();
        writer.join();
        write();
    }

    private void keepWriting() {
        try {
            while (true) {
                changed.acquire();
                changed.drainPermits();
                write();
            }
        } catch (InterruptedException _) {
            log.debug("No longer watching for changes");
        }
    }

    private void write() {
        try {
            destination.accept(world.get());
        } catch (UncheckedIOException e) {
            log.warn("The state was not saved; check simulator.state-file", e);
        }
    }
}
