package dev.saoma.server.push;

import dev.saoma.server.kernel.ConnectionId;
import java.time.Instant;
import java.util.Optional;

/// Tells when something came from WeChat last.
public interface NewestPush {

    /// When the newest push of that connection came, of those that are remembered.
    Optional<Instant> receivedAt(ConnectionId connection);
}
