package dev.saoma.server.route;

/// Where a delivery stands.
public enum DeliveryState {
    /// It is being tried, or will be when its alarm rings.
    WAITING,
    /// An earlier push of the same person has to go first, and wakes it.
    QUEUED,
    /// The target took it.
    DELIVERED,
    /// Given up: a dead letter, until somebody sends it again.
    DEAD
}
