package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.user.OwnAccount;
import dev.saoma.server.user.User;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells by which accounts of WeChat a user could be known besides: those of their pool that some website logs in by,
/// and towards which they have no identity.
@Component
final class OwnWays {

    private final OwnAccount own;
    private final Connections connections;
    private final OwnVisits visits;

    OwnWays(OwnAccount own, Connections connections, OwnVisits visits) {
        this.own = own;
        this.connections = connections;
        this.visits = visits;
    }

    /// One of them.
    ///
    /// @param website one that logs in by it
    record Open(Connection connection, ClientId website) {}

    List<Open> of(User user) {
        var known = own.identities(user.pool(), user.id()).stream()
                .map(identity -> identity.appId())
                .collect(Collectors.toCollection(HashSet<AppId>::new));
        return connections.all(user.pool()).stream()
                .filter(connection -> !known.contains(connection.appId()))
                .flatMap(connection ->
                        visits.showing(connection).stream().limit(1).map(website -> new Open(connection, website.id())))
                // A shared mini program may be there twice.
                .filter(way -> known.add(way.connection().appId()))
                .toList();
    }
}
