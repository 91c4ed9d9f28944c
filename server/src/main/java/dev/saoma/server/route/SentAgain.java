package dev.saoma.server.route;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.PushId;
import java.util.Map;

/// Somebody has had a push sent to a route once more.
public record SentAgain(PoolId pool, Actor actor, PushId push, DeliveryId delivery, String route) implements Audited {

    @Override
    public String action() {
        return "delivery.send";
    }

    @Override
    public String object() {
        return "delivery/" + delivery;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("push", push.value(), "route", route);
    }
}
