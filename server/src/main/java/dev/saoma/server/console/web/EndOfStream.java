package dev.saoma.server.console.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/// What the container has to say about an answer that stays open: that it is over, one way or another.
final class EndOfStream implements AsyncListener {

    private final PushStream stream;

    EndOfStream(PushStream stream) {
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
