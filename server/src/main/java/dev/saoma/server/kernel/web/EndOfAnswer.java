package dev.saoma.server.kernel.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/// What the container has to say about an answer that stays open: that it is over, one way or another.
public final class EndOfAnswer implements AsyncListener {

    private final Runnable over;

    /// @param over may be called more than once
    public EndOfAnswer(Runnable over) {
        this.over = over;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        over.run();
    }

    @Override
    public void onError(AsyncEvent event) {
        over.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }
}
