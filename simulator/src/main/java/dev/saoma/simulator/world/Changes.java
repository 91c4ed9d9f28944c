package dev.saoma.simulator.world;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Tells who wants to know that something in the world is different now.
@Component
public final class Changes {

    /// What is different.
    public enum Topic {
        ACCOUNTS,
        MINI_PROGRAMS,
        USERS,
        CODES,
        MENUS,
        TOKENS
    }

    private final List<Consumer<Topic>> listeners = new CopyOnWriteArrayList<>();

    public void listen(Consumer<Topic> listener) {
        listeners.add(listener);
    }

    void happened(Topic topic) {
        listeners.forEach(listener -> listener.accept(topic));
    }
}
