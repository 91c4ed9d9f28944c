package dev.saoma.server.push;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.push.LastSeen.FailedCheck;
import dev.saoma.server.push.LastSeen.LastPush;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Keeps what was last seen at each connection's address. It is written behind, once a second for all that came: one
/// row that every push of a connection changed would make them wait for each other. A crash loses a second of it.
@Service
public class NoteLastSeen {

    private final LastSeenStore store;
    private final Map<ConnectionId, LastSeen> unwritten = new ConcurrentHashMap<>();

    NoteLastSeen(LastSeenStore store) {
        this.store = store;
    }

    /// What was last seen, here and at other nodes a second ago.
    public LastSeen of(ConnectionId connection) {
        var here = unwritten.get(connection);
        var stored = store.find(connection);
        return here == null ? stored : stored.and(here);
    }

    void pushed(ConnectionId connection, Instant at, MessageMode mode, @Nullable Duration skew) {
        note(connection, new LastSeen(new LastPush(at, mode, skew), null, null));
    }

    void checked(ConnectionId connection, Instant at) {
        note(connection, new LastSeen(null, at, null));
    }

    void checkFailed(ConnectionId connection, Instant at, Refusal why) {
        note(connection, new LastSeen(null, null, new FailedCheck(at, why)));
    }

    private void note(ConnectionId connection, LastSeen seen) {
        unwritten.merge(connection, seen, LastSeen::and);
    }

    @Scheduled(fixedDelay = 1_000)
    void write() {
        for (var connection : Set.copyOf(unwritten.keySet())) {
            var seen = unwritten.get(connection);
            if (seen != null) {
                store.note(connection, seen);
                unwritten.remove(connection, seen);
            }
        }
    }
}
