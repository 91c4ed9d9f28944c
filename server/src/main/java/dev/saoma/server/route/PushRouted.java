package dev.saoma.server.route;

import dev.saoma.protocol.OpenedPush;
import dev.saoma.server.push.PushId;
import java.util.List;
import java.util.Optional;

/// A push has been recorded together with its deliveries.
///
/// @param opened what an answer to the push has to fit
/// @param answering the delivery whose answer may be shown to the person
record PushRouted(PushId push, OpenedPush.Accepted opened, List<Delivery> deliveries, Optional<DeliveryId> answering) {}
