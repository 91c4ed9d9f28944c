package dev.saoma.server.setup;

import dev.saoma.server.connection.ConnectionFlaw;
import dev.saoma.server.connection.ConnectionSettings.Checked;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.setup.SetupSettings.ConnectionSetup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the connections of one pool.
final class ReadConnections {

    /// Stands in for an id that is wrong, while the rest of the entry is looked at.
    private static final ConnectionId NONE = new ConnectionId("0".repeat(24));

    private final Connections stored;
    private final ReadRoutes routes;
    private final PoolId pool;
    private final Plan plan;
    private final Mistakes mistakes;
    private final Map<String, ConnectionId> byIdentifier = new HashMap<>();

    ReadConnections(Connections stored, ReadRoutes routes, PoolId pool, Plan plan, Mistakes mistakes) {
        this.stored = stored;
        this.routes = routes;
        this.pool = pool;
        this.plan = plan;
        this.mistakes = mistakes;
    }

    void read(ConnectionSetup written, String where) {
        var id = mistakes.need(written.id(), ConnectionId::parse, where + ".id", SetupFlaw.ID);
        id.ifPresent(known -> mistakes.needOnce("id", known, where + ".id", SetupFlaw.SAME_ID));
        var identifier = written.identifier();
        if (identifier != null && byIdentifier.putIfAbsent(identifier.strip(), id.orElse(NONE)) != null) {
            mistakes.note(where, ConnectionFlaw.IDENTIFIER_TAKEN);
        }
        switch (written.settings().check(id.orElse(NONE), pool)) {
            case Checked.Invalid(var flaws) -> flaws.forEach(flaw -> mistakes.note(where, flaw));
            case Checked.Valid(var account)
            when id.isPresent() && !pool.equals(ReadSetup.NO_POOL) -> compare(account, where);
            case Checked.Valid _ -> {}
        }
        routes.read(id.orElse(NONE), written.routes(), where + ".routes");
    }

    private void compare(OfficialAccount account, String where) {
        var former = stored.find(account.id());
        if (former.isPresent() && !former.get().pool().equals(pool)) {
            mistakes.note(where, ConnectionFlaw.POOL_CHANGED);
        } else if (former.isPresent() && !former.get().identifier().equals(account.identifier())) {
            mistakes.note(where, ConnectionFlaw.IDENTIFIER_CHANGED);
        } else if (former.isEmpty() && stored.find(pool, account.identifier()).isPresent()) {
            mistakes.note(where, ConnectionFlaw.IDENTIFIER_TAKEN);
        } else {
            plan.connections().add(account);
        }
    }

    /// The connection of that identifier, in the file or from before.
    Optional<ConnectionId> find(String identifier) {
        var written = byIdentifier.get(identifier);
        return written != null
                ? Optional.of(written)
                : stored.find(pool, identifier).map(connection -> connection.id());
    }
}
