package dev.saoma.server.setup;

import dev.saoma.server.connection.CheckConnection;
import dev.saoma.server.connection.ConnectionFlaw;
import dev.saoma.server.connection.ConnectionForm.Checked;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.reply.ReplySettings;
import dev.saoma.server.setup.SetupSettings.ConnectionSetup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the connections of one pool.
final class ReadConnections {

    /// Stands in for an id that is wrong, while the rest of the entry is looked at.
    private static final ConnectionId NONE = new ConnectionId("0".repeat(24));

    private final CheckConnection check;
    private final ReadRoutes routes;
    private final PoolId pool;
    private final Plan plan;
    private final Mistakes mistakes;
    private final Map<String, ConnectionId> byIdentifier = new HashMap<>();

    ReadConnections(CheckConnection check, ReadRoutes routes, PoolId pool, Plan plan, Mistakes mistakes) {
        this.check = check;
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
        readReplies(written.replies(), id, where + ".replies.");
        var type = mistakes.need(
                Optional.ofNullable(written.type()).orElseGet(ConnectionType.OFFICIAL_ACCOUNT::word),
                ConnectionType::parse,
                where + ".type",
                SetupFlaw.CONNECTION_TYPE);
        type.ifPresent(known -> check(written, known, id, where));
        routes.read(id.orElse(NONE), written.routes(), where + ".routes");
    }

    private void check(ConnectionSetup written, ConnectionType type, Optional<ConnectionId> id, String where) {
        var form = type.formOf(written, where, mistakes);
        // Against what is stored only where it is known what to compare with.
        var checked = id.isPresent() && !pool.equals(ReadSetup.NO_POOL)
                ? check.check(id.get(), pool, form)
                : check.checkAlone(NONE, pool, form);
        switch (checked) {
            case Checked.Invalid(var flaws) -> flaws.forEach(flaw -> mistakes.note(where, flaw));
            case Checked.Valid(var connection) -> plan.connections().add(connection);
        }
    }

    private void readReplies(@Nullable ReplySettings replies, Optional<ConnectionId> id, String where) {
        if (replies == null) {
            return;
        }
        switch (replies.check()) {
            case ReplySettings.Checked.Valid(var valid) ->
                id.ifPresent(known -> plan.replies().put(known, valid));
            case ReplySettings.Checked.Invalid(var found) ->
                found.forEach(mistake -> mistakes.note(where + mistake.setting(), mistake.flaw()));
        }
    }

    /// The connection of that identifier. One from before that the file does not name any more is switched off.
    Optional<ConnectionId> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }
}
