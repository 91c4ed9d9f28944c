package dev.saoma.server.reply;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The store of what accounts say.
public interface RepliesStore {

    /// What was set for the connection, if anything was.
    Optional<Replies> find(ConnectionId connection);

    /// Sets it, and has it said.
    void save(ConnectionId connection, Replies replies);

    /// The same for somebody who does not write the configuration file: the file leaves it alone.
    void saveByApi(ConnectionId connection, Replies replies);

    /// Has what the configuration file set for connections of that pool, and does not set any more, said no longer.
    ///
    /// @return the identifiers of those connections of which it was said until now
    List<String> keepOnly(PoolId pool, Set<ConnectionId> set);
}
