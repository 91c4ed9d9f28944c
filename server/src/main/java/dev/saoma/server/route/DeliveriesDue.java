package dev.saoma.server.route;

import java.util.List;

/// Deliveries have come to wait for their turn, and can be tried once this is committed.
record DeliveriesDue(List<Delivery> deliveries) {}
