package dev.saoma.server.scan;

import dev.saoma.server.kernel.ConnectionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Lets so many login pages wait for WeChat at once, of one account and of all. While WeChat is slow, the
/// others are told at once that there is no code, instead of filling the server with requests that wait.
@Component
final class WaitingPages {

    private static final int OF_ALL = 1000;
    private static final int OF_ONE = 100;

    private final Semaphore all = new Semaphore(OF_ALL);
    private final Map<ConnectionId, Integer> waiting = new ConcurrentHashMap<>();

    /// What the wait brings; nothing without one if too many wait already.
    <T> Optional<T> await(ConnectionId account, Supplier<Optional<T>> wait) {
        if (!all.tryAcquire()) {
            return Optional.empty();
        }
        var number = waiting.merge(account, 1, Integer::sum);
        try {
            return number > OF_ONE ? Optional.empty() : wait.get();
        } finally {
            waiting.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
            all.release();
        }
    }
}
