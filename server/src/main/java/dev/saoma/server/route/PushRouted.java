package dev.saoma.server.route;

import dev.saoma.server.push.PushId;
import java.util.List;
import java.util.Optional;

/// A push has been recorded together with its deliveries.
///
/// @param answering the delivery whose answer may be shown to the person
record PushRouted(PushId push, List<Delivery> deliveries, Optional<DeliveryId> answering) {}
