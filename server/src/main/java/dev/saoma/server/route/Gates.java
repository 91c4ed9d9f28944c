package dev.saoma.server.route;

import dev.saoma.server.kernel.outbound.Gate;
import dev.saoma.server.kernel.outbound.SharedPlaces;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// One gate for each route, so that a slow target holds up nobody's deliveries but its own.
@Component
class Gates {

    private final Map<RouteId, Gate> gates = new ConcurrentHashMap<>();
    private final SharedPlaces shared = new SharedPlaces(DeliverySettings.MOST_AT_ONCE);
    private final DeliverySettings settings;

    Gates(DeliverySettings settings) {
        this.settings = settings;
    }

    Gate of(RouteId route) {
        return gates.computeIfAbsent(route, _ -> new Gate(settings.atOnce(), shared));
    }
}
