package dev.saoma.server.kernel.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// A request whose body fails if it takes too long, or finds no room. Whoever reads it sees an [IOException],
/// as if the sender had gone away.
final class LimitedBody extends Request.Wrapper {

    /// What each body may hold in any case. WeChat's pushes and the forms of browsers are a few kilobytes.
    static final int FREE = 16 * 1024;

    private static final int STEP = 64 * 1024;

    private final Duration within;
    private final AtomicLong budget;
    private final AtomicLong taken = new AtomicLong();
    private long read;
    private boolean ended;
    private Scheduler.@Nullable Task deadline;

    LimitedBody(Request request, Duration within, AtomicLong budget) {
        super(request);
        this.within = within;
        this.budget = budget;
    }

    @Override
    public Content.@Nullable Chunk read() {
        var chunk = super.read();
        if (chunk == null || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        if (chunk.isLast()) {
            endOfWaiting();
        }
        read += chunk.remaining();
        if (isAffordable()) {
            return chunk;
        }
        chunk.release();
        fail(new IOException("Too many large bodies are being sent to us"));
        return super.read();
    }

    /// The time runs from when it has to be waited for the first time. Mostly all of the body has come with
    /// the head.
    @Override
    public void demand(Runnable available) {
        beginOfWaiting();
        super.demand(available);
    }

    private boolean isAffordable() {
        while (read > FREE + taken.get()) {
            if (budget.addAndGet(-STEP) < 0) {
                budget.addAndGet(STEP);
                return false;
            }
            taken.addAndGet(STEP);
        }
        return true;
    }

    private synchronized void beginOfWaiting() {
        if (deadline == null && !ended) {
            deadline = getComponents()
                    .getScheduler()
                    .schedule(
                            () -> fail(new IOException("The body did not come in time")),
                            within.toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void endOfWaiting() {
        ended = true;
        if (deadline != null) {
            deadline.cancel();
        }
    }

    /// The request has its answer.
    void over() {
        endOfWaiting();
        budget.addAndGet(taken.getAndSet(0));
    }
}
