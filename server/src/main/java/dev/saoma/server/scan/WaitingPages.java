package dev.saoma.server.scan;

import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.ConnectionId;
import java.util.Map;
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

    /// What the wait brings; if too many wait already, that WeChat is out of reach for one more.
    <T> Reply<T> await(ConnectionId account, Supplier<Reply<T>> wait) {
        if (!all.tryAcquire()) {
            return tooMany();
        }
        var number = waiting.merge(account, 1, Integer::sum);
        try {
            return number > OF_ONE ? tooMany() : wait.get();
        } finally {
            waiting.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
            all.release();
        }
    }

    private static <T> Reply<T> tooMany() {
        return new Reply.Unreachable<>("too many pages wait for it");
    }
}
