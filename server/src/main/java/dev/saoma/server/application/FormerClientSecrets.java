package dev.saoma.server.application;

import dev.saoma.server.kernel.ClientId;
import java.time.Instant;
import java.util.Optional;

/// The store of former client secrets: each client has one at most. An id is one client's in all pools, be it an
/// application or a program of the admin API, and a client is asked about when it was found in its pool.
public interface FormerClientSecrets {

    /// The one that is still good.
    Optional<FormerClientSecret> of(ClientId client, Instant now);

    /// Keeps one, in the place of any from before.
    void keep(FormerClientSecret secret);

    /// Ends it.
    ///
    /// @return whether there was one
    boolean end(ClientId client);

    /// Notes that it was used, no more often than once a minute.
    void use(ClientId client, Instant at);
}
