package dev.saoma.simulator.activity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/// A numbered stream of what happened. A reader who comes back says what it saw last and gets the rest; one who was
/// away for too long is told so and reads everything anew.
@Component
public final class Journal implements AutoCloseable {

    static final int KEPT = 500;

    /// One thing that happened.
    ///
    /// @param topic what it is about: a list that changed, or an entry of a log
    public record Entry(long number, String topic, Object data) {}

    /// What a reader missed.
    public sealed interface Since {
        record Entries(List<Entry> entries) implements Since {}

        record TooLongAway(long last) implements Since {}

        record Closed() implements Since {}
    }

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long last;
    private boolean closed;

    /// Numbers begin at the time, so that after a restart none is given twice and a reader notices that it was away.
    Journal(InstantSource clock) {
        this.last = clock.millis();
    }

    public synchronized void write(String topic, Object data) {
        entries.add(new Entry(++last, topic, data));
        if (entries.size() > KEPT) {
            entries.remove();
        }
        notifyAll();
    }

    public synchronized long last() {
        return last;
    }

    /// Waits for something newer than `seen`, at most as long as told; then the list is empty.
    public synchronized Since since(long seen, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!closed && seen == last) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return new Since.Entries(List.of());
            }
            wait(left);
        }
        if (closed) {
            return new Since.Closed();
        }
        boolean complete = seen <= last && seen >= last - entries.size();
        return complete
                ? new Since.Entries(
                        entries.stream().filter(entry -> entry.number() > seen).toList())
                : new Since.TooLongAway(last);
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
