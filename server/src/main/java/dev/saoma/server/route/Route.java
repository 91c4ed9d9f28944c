package dev.saoma.server.route;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.kernel.outbound.Target;

/// Where some of a connection's pushes go besides here. Each route that covers a push gets it; the position says
/// which is sent to first.
///
/// @param name its name, for people; no other route of the connection has it
/// @param active whether it is used; what waits for a route that is not, waits on
/// @param answers whether what its target replies is shown to the person; at most one route of a connection does
public record Route(
        RouteId id,
        ConnectionId connection,
        String name,
        int position,
        Target target,
        Selection selection,
        WebhookSecret secret,
        boolean active,
        boolean answers) {

    /// The same at another place.
    public Route at(int position) {
        return new Route(id, connection, name, position, target, selection, secret, active, answers);
    }
}
