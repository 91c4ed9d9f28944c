package dev.saoma.server.reply;

import dev.saoma.server.kernel.ConnectionId;
import java.util.Optional;

/// The store of what accounts say.
public interface RepliesStore {

    /// What was set for the connection, if anything was.
    Optional<Replies> find(ConnectionId connection);

    /// Sets it.
    void save(ConnectionId connection, Replies replies);
}
