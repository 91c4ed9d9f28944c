package dev.saoma.server.connection;

import java.time.InstantSource;
import org.springframework.stereotype.Service;

/// Stores a connection whose settings have been checked. A Token or key that it replaces stays good for a while,
/// because the operator changes it here and at WeChat one after the other, and WeChat takes its time.
@Service
public class SaveConnection {

    private final Connections connections;
    private final InstantSource clock;

    SaveConnection(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /// Belongs into a transaction, so that two changes at once are not mixed.
    public void save(Connection connection) {
        var stored = connections.findStored(connection.id());
        connections.save(
                connection instanceof OfficialAccount account
                                && stored.isPresent()
                                && stored.get() instanceof OfficialAccount former
                        ? account.replacing(former, clock.instant())
                        : connection);
    }
}
