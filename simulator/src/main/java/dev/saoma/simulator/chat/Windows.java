package dev.saoma.simulator.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.OpenId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How often an account may write to a person by itself, and until when: what a person does opens a window for a few
/// customer messages (客服消息).
@Component
public final class Windows {

    private static final int KEPT = 100_000;

    /// What opens a window.
    public enum Trigger {
        @JsonProperty("message")
        MESSAGE(5, Duration.ofDays(2)),

        @JsonProperty("menu")
        MENU(3, Duration.ofMinutes(1)),

        @JsonProperty("follow")
        FOLLOW(3, Duration.ofMinutes(1)),

        @JsonProperty("scan")
        SCAN(3, Duration.ofMinutes(1));

        private final int messages;
        private final Duration life;

        Trigger(int messages, Duration life) {
            this.messages = messages;
            this.life = life;
        }
    }

    /// What came of the wish to write.
    public enum Use {
        ALLOWED,
        /// There is a window, but its messages are used up.
        USED_UP,
        CLOSED
    }

    /// One open window.
    ///
    /// @param left how many messages are left in it
    public record Window(Trigger trigger, Instant until, int left) {

        private boolean openAt(Instant now) {
            return now.isBefore(until);
        }
    }

    private record Key(AppId app, OpenId openId) {}

    private final Map<Key, List<Window>> windows = new LinkedHashMap<>();

    /// A new window takes the place of the one that the same trigger opened before.
    public synchronized void open(AppId app, OpenId openId, Trigger trigger, Instant now) {
        List<Window> open = windows.computeIfAbsent(new Key(app, openId), _ -> new ArrayList<>());
        open.removeIf(window -> window.trigger() == trigger || !window.openAt(now));
        open.add(new Window(trigger, now.plus(trigger.life), trigger.messages));
        if (windows.size() > KEPT) {
            windows.remove(windows.keySet().iterator().next());
        }
    }

    /// Uses one message of the window that ends first.
    public synchronized Use use(AppId app, OpenId openId, Instant now) {
        List<Window> known = windows.getOrDefault(new Key(app, openId), new ArrayList<>());
        List<Window> open = known.stream()
                .filter(window -> window.openAt(now))
                .sorted(Comparator.comparing(Window::until))
                .toList();
        for (Window window : open) {
            if (window.left() > 0) {
                known.set(known.indexOf(window), new Window(window.trigger(), window.until(), window.left() - 1));
                return Use.ALLOWED;
            }
        }
        return open.isEmpty() ? Use.CLOSED : Use.USED_UP;
    }

    public synchronized List<Window> of(AppId app, OpenId openId, Instant now) {
        return windows.getOrDefault(new Key(app, openId), List.of()).stream()
                .filter(window -> window.openAt(now))
                .toList();
    }

    /// Somebody who leaves can no longer be written to.
    public synchronized void close(AppId app, OpenId openId) {
        windows.remove(new Key(app, openId));
    }

    public synchronized void clear() {
        windows.clear();
    }
}
