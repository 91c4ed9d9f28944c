package dev.saoma.server.console.developer;

import dev.saoma.server.application.ConsoleDoor;
import dev.saoma.server.application.ConsoleDoors;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Changed;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pools;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Chooses the connection by which developers sign in. Whoever knows its secrets can say who scanned, in all pools:
/// so who owns all of the installation chooses, and nobody else.
@Service
public class ChooseWeChatDoor {

    private final ConsoleDoors doors;
    private final WeChatDoor door;
    private final Pools pools;
    private final Connections connections;
    private final ApplicationEventPublisher events;

    ChooseWeChatDoor(
            ConsoleDoors doors,
            WeChatDoor door,
            Pools pools,
            Connections connections,
            ApplicationEventPublisher events) {
        this.doors = doors;
        this.door = door;
        this.pools = pools;
        this.connections = connections;
        this.events = events;
    }

    /// What was chosen.
    ///
    /// @param open whether developers can come in by it now: not where connection or pool are gone
    /// @param tellsNumbers whether it is of a kind by which they can
    public record Choice(
            PoolId pool,
            @Nullable String poolName,
            @Nullable String connection,
            @Nullable String displayName,
            boolean open,
            boolean tellsNumbers) {}

    /// Nothing where nothing was.
    public Optional<Choice> chosen() {
        return doors.chosen().map(chosen -> {
            var connection = connections.findStored(chosen.connection());
            return new Choice(
                    chosen.pool(),
                    pools.find(chosen.pool()).map(pool -> pool.name()).orElse(null),
                    connection.map(found -> found.identifier()).orElse(null),
                    connection.map(found -> found.displayName()).orElse(null),
                    door.open().isPresent(),
                    connection.map(WeChatDoor::tellsNumbers).orElse(true));
        });
    }

    /// What comes of choosing.
    public enum Outcome {
        CHOSEN,
        NO_SUCH_CONNECTION,
        /// It cannot tell the number that is asked for.
        NO_OFFICIAL_ACCOUNT
    }

    /// Has developers scan at that connection from now on.
    @Transactional
    public Outcome choose(Caller caller, PoolId pool, String identifier) {
        var found = pools.find(pool)
                .flatMap(known -> pools.findOpen(known.slug()))
                .flatMap(known -> connections.find(known.id(), identifier));
        if (found.isEmpty()) {
            return Outcome.NO_SUCH_CONNECTION;
        }
        var connection = found.get();
        if (!WeChatDoor.tellsNumbers(connection)) {
            return Outcome.NO_OFFICIAL_ACCOUNT;
        }
        doors.choose(new ConsoleDoor(pool, connection.id()));
        events.publishEvent(new Changed(
                caller.pool(),
                caller.actor(),
                "developer-sign-in.chosen",
                "connection/" + connection.id(),
                Map.of("pool", pool.value(), "connection", connection.identifier())));
        return Outcome.CHOSEN;
    }

    /// Takes the way away.
    @Transactional
    public void close(Caller caller) {
        if (doors.clear()) {
            events.publishEvent(new Changed(
                    caller.pool(), caller.actor(), "developer-sign-in.closed", "developer-sign-in", Map.of()));
        }
    }
}
