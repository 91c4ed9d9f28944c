package dev.saoma.server.route;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.push.Outcome;
import dev.saoma.server.push.PushConsequence;
import dev.saoma.server.push.ReceivedPush;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down, with the push, to whom it has to be delivered.
@Component
class RoutePush implements PushConsequence {

    private final RouteTable routes;
    private final Deliveries deliveries;
    private final Alarms alarms;
    private final DeliverySettings settings;
    private final Chance chance;
    private final ApplicationEventPublisher events;

    RoutePush(
            RouteTable routes,
            Deliveries deliveries,
            Alarms alarms,
            DeliverySettings settings,
            Chance chance,
            ApplicationEventPublisher events) {
        this.routes = routes;
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.settings = settings;
        this.chance = chance;
        this.events = events;
    }

    @Override
    public void record(ReceivedPush push, Outcome outcome) {
        var candidates = routes.of(push.account().id());
        if (candidates.isEmpty()) {
            return;
        }
        var traits = PushTraits.of(push.push());
        var made = new ArrayList<Delivery>();
        var answering = Optional.<DeliveryId>empty();
        for (var route : candidates) {
            if (route.active() && route.selection().covers(traits)) {
                var delivery = delivery(push, traits, route);
                made.add(delivery);
                if (route.answers()) {
                    answering = Optional.of(delivery.id());
                }
            }
        }
        if (made.isEmpty()) {
            return;
        }
        made.forEach(deliveries::add);
        alarms.set(made.stream().map(Delivery::id).toList(), push.receivedAt().plus(settings.lostAfter()));
        events.publishEvent(new PushRouted(push.id(), push.opened(), made, answering));
    }

    private Delivery delivery(ReceivedPush push, PushTraits traits, Route route) {
        return Delivery.first(
                new DeliveryId(chance.name()),
                route,
                push.id(),
                traits.sender(),
                traits.kind(),
                push.raw(),
                push.receivedAt(),
                settings.tryFor());
    }
}
