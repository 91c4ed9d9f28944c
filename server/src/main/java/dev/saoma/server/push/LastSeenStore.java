package dev.saoma.server.push;

import dev.saoma.server.kernel.ConnectionId;

/// The store of what was last seen at each connection's address.
public interface LastSeenStore {

    LastSeen find(ConnectionId connection);

    /// Adds what is known now. What is missing in it, or older than what is stored, changes nothing.
    void note(ConnectionId connection, LastSeen seen);
}
