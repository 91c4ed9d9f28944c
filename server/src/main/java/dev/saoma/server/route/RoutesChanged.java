package dev.saoma.server.route;

import dev.saoma.server.kernel.ConnectionId;

/// Somebody made, changed, ordered or deleted routes of a connection.
public record RoutesChanged(ConnectionId connection) {}
