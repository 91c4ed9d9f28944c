package dev.saoma.server.login.web;

import dev.saoma.server.login.web.ScanAnswer.State;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One page that listens (server-sent events, WHATWG HTML §9.2). News comes from several threads and in any order;
/// the page hears each state once and never goes back. Speaks to the container itself: Spring's emitter leaves
/// a stream whose page has gone to the container, and Jetty does not end it.
final class LiveStream {

    private final AsyncContext answer;
    private final JsonMapper json;
    private final List<Runnable> whenOver = new ArrayList<>();
    private final Instant endsAt;
    private final ReentrantLock turn = new ReentrantLock();

    // Read without the turn: a write to a page that does not read keeps it, and must not hold up whoever asks.
    private volatile Instant nextBeat;
    private volatile @Nullable State told;
    private volatile boolean over;

    LiveStream(AsyncContext answer, JsonMapper json, Instant endsAt, Instant nextBeat) {
        this.answer = answer;
        this.json = json;
        this.endsAt = endsAt;
        this.nextBeat = nextBeat;
    }

    /// Has something given back when the stream is over; at once if it is.
    void whenOver(Runnable giveBack) {
        turn.lock();
        try {
            if (over) {
                giveBack.run();
            } else {
                whenOver.add(giveBack);
            }
        } finally {
            turn.unlock();
        }
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt);
    }

    /// Whether it is time to show that the line is alive; if so, the next time is then.
    boolean isDue(Instant now, Instant next) {
        var due = !now.isBefore(nextBeat);
        if (due) {
            nextBeat = next;
        }
        return due;
    }

    /// Tells the page where the scan stands, if that is news to it.
    void tell(ScanAnswer news) {
        turn.lock();
        try {
            if (isNews(news.state())) {
                told = news.state();
                send("state", json.writeValueAsString(news));
                if (news.state().isLast()) {
                    end();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /// An event and not a comment: a page does not get to see comments and could not notice a dead line by them.
    void beat() {
        turn.lock();
        try {
            send("heartbeat", "alive");
        } finally {
            turn.unlock();
        }
    }

    void end() {
        turn.lock();
        try {
            if (!over) {
                over = true;
                whenOver.forEach(Runnable::run);
                answer.complete();
            }
        } finally {
            turn.unlock();
        }
    }

    boolean isNews(State state) {
        var last = told;
        return !over && (last == null || state.compareTo(last) > 0);
    }

    private void send(String event, String data) {
        if (over) {
            return;
        }
        var text = "event:" + event + "\ndata:" + data + "\n\n";
        try {
            answer.getResponse().getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            answer.getResponse().flushBuffer();
        } catch (IOException _) {
            // The page is gone; if somebody is still there, the page opens another stream.
            end();
        }
    }
}
