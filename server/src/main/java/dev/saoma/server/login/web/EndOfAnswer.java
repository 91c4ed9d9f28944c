package dev.saoma.server.login.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/// What the container has to say about an answer that stays open: that it is over, one way or another.
final class EndOfAnswer implements AsyncListener {

    private final LiveStream stream;

    EndOfAnswer(LiveStream stream) {
        this.stream = stream;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        stream.end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        stream.end();
    }

    @Override
    public void onError(AsyncEvent event) {
        stream.end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }
}
