package dev.saoma.server.application;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;

/// The store of applications.
public interface Applications {

    /// The application, if it is one of that pool.
    Optional<Application> find(PoolId pool, ClientId id);

    /// The applications of that pool whose login page offers the connection, by name.
    List<Application> showing(PoolId pool, ConnectionId connection);

    /// What an application of that pool asks of whoever scans; of one that does not exist nothing more than of any.
    LoginPolicy policyOf(PoolId pool, ClientId id);

    /// The pool whose application it is, if there is such an application anywhere.
    Optional<PoolId> poolOf(ClientId id);

    /// Creates the application or replaces what it holds.
    void save(Application application);
}
