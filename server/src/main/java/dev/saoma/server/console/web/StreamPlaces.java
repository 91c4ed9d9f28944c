package dev.saoma.server.console.web;

import dev.saoma.server.kernel.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Counts the live streams that are held at the same time, by each caller and by all.
final class StreamPlaces {

    private final int perClient;
    private final int inAll;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Actor, Integer> held = new HashMap<>();
    private int all;

    StreamPlaces(int perClient, int inAll) {
        this.perClient = perClient;
        this.inAll = inAll;
    }

    /// A place, and the way to give it back; nothing if there is none.
    Optional<Runnable> take(Actor caller) {
        turn.lock();
        try {
            if (all >= inAll || held.getOrDefault(caller, 0) >= perClient) {
                return Optional.empty();
            }
            all++;
            held.merge(caller, 1, Integer::sum);
            return Optional.of(() -> giveBack(caller));
        } finally {
            turn.unlock();
        }
    }

    private void giveBack(Actor caller) {
        turn.lock();
        try {
            all--;
            held.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
        } finally {
            turn.unlock();
        }
    }
}
