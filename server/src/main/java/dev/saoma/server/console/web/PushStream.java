package dev.saoma.server.console.web;

import dev.saoma.server.console.Caller;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// One program that reads the journal live (server-sent events, WHATWG HTML §9.2). Speaks to the container itself, as
/// the login page's channel does: a failed write ends the answer. What is told waits in a line of its own, so nobody
/// waits for a reader; one whose line is full does not read, and is let go.
final class PushStream {

    /// Twice what comes at once at most.
    private static final int LONGEST_LINE = 1000;

    private final AsyncContext answer;
    private final Caller caller;
    private final Queue<String> line = new ArrayBlockingQueue<>(LONGEST_LINE);
    private final AtomicInteger unwritten = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<Runnable> whenOver = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Instant nextBeat;

    PushStream(AsyncContext answer, Caller caller, Instant nextBeat) {
        this.answer = answer;
        this.caller = caller;
        this.nextBeat = nextBeat;
    }

    Caller caller() {
        return caller;
    }

    /// Has something given back when the stream is over; at once if it is.
    void whenOver(Runnable giveBack) {
        whenOver.add(giveBack);
        if (over.get()) {
            giveBack();
        }
    }

    /// Each thing once, whoever comes to do it.
    private void giveBack() {
        for (var each = whenOver.poll(); each != null; each = whenOver.poll()) {
            each.run();
        }
    }

    /// Whether it is time to show that the line is alive; if so, the next time is then.
    boolean isDue(Instant now, Instant next) {
        var due = !now.isBefore(nextBeat);
        if (due) {
            nextBeat = next;
        }
        return due;
    }

    /// Tells the reader something, soon. Does not wait.
    void tell(String event, String data) {
        if (over.get()) {
            return;
        }
        if (!line.offer("event:" + event + "\ndata:" + data + "\n\n")) {
            aside(this::end);
        } else if (unwritten.getAndIncrement() == 0) {
            aside(this::write);
        }
    }

    /// Ends the answer. What the stream holds is given back even if its last write still blocks.
    void end() {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        giveBack();
        turn.lock();
        try {
            answer.complete();
        } finally {
            turn.unlock();
        }
    }

    private void write() {
        do {
            var text = line.poll();
            if (text != null) {
                write(text);
            }
        } while (unwritten.decrementAndGet() > 0);
    }

    private void write(String text) {
        turn.lock();
        try {
            if (!over.get()) {
                answer.getResponse().getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                answer.getResponse().flushBuffer();
            }
        } catch (IOException _) {
            // The reader is gone.
            end();
        } finally {
            turn.unlock();
        }
    }

    /// A write may block; it holds up nobody else.
    static void aside(Runnable work) {
        Thread.ofVirtual().name("push-stream").start(work);
    }
}
