package dev.saoma.server.application;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The store of applications. One that is switched off is there for nobody, but its id stays taken.
public interface Applications {

    /// The application, if it is one of that pool.
    Optional<Application> find(PoolId pool, ClientId id);

    /// The same, as it was at most a second ago: for what each step of a login asks, and to answer by
    /// only ([dev.saoma.server.kernel.Remembered]). The console's own are read each time.
    Optional<Application> known(PoolId pool, ClientId id);

    /// The same, unless it is what the console itself scans for ([ConsoleLogin]): that is nobody's to see or change.
    default Optional<Application> findListed(PoolId pool, ClientId id) {
        return ConsoleLogin.of(id).isPresent() ? Optional.empty() : find(pool, id);
    }

    /// All of a pool, by name.
    List<Application> all(PoolId pool);

    /// The applications of that pool whose login page offers the connection, by name.
    List<Application> showing(PoolId pool, ConnectionId connection);

    /// Those of a pool that people log in to in a browser and that have an address to come out at, by name; at most so
    /// many.
    List<Application> leadingHome(PoolId pool, int most);

    /// What an application of that pool asks of whoever scans, as of [#known]; of one that does not exist nothing more
    /// than of any.
    default LoginPolicy policyOf(PoolId pool, ClientId id) {
        return known(pool, id).map(Application::policy).orElse(LoginPolicy.DEFAULT);
    }

    /// Whether that application makes new users; one that is not there (any more) makes none.
    Registration registrationOf(PoolId pool, ClientId id);

    /// The pool whose application it is, if there is such an application anywhere, switched on or off.
    Optional<PoolId> poolOf(ClientId id);

    /// Creates the application or replaces what it holds; and switches it on. One that is created has nothing of
    /// what an erased one of its id was given.
    void save(Application application);

    /// Switches it off: it is there for nobody, until it is saved again or had back. What it was given until
    /// now is over even then.
    void switchOff(ClientId id, Instant now);

    /// Switches off what the configuration file made in that pool and does not name any more.
    ///
    /// @return what people call those that were in use until now
    List<String> keepOnly(PoolId pool, Set<ClientId> named);
}
