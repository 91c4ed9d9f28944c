package dev.saoma.server.console.web;

import dev.saoma.server.console.Form;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.route.Delivery;
import dev.saoma.server.route.DeliveryState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A delivery as the admin API shows it, without what is delivered.
///
/// @param route its name
/// @param sender masked; absent where nobody sent it
/// @param state `waiting`, `queued` (behind an earlier one of the same person), `delivered` or `dead`
/// @param tries since it was last sent by somebody
/// @param since when it came to its state
record DeliveryView(
        String id,
        String push,
        String route,
        String kind,
        @Nullable String sender,
        @Form(of = DeliveryState.class) String state,
        int tries,
        Instant createdAt,
        Instant since,
        Instant givesUpAt) {

    static DeliveryView of(Delivery delivery, RouteNames names) {
        return new DeliveryView(
                delivery.id().value(),
                delivery.push().value(),
                names.of(delivery),
                delivery.kind(),
                delivery.sender().isEmpty() ? null : new OpenId(delivery.sender()).toString(),
                Fields.name(delivery.state()),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.movedAt(),
                delivery.givesUpAt());
    }
}
