package dev.saoma.server.route;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// When a target takes something again after it failed, brings forward what else waits for it: pauses have grown to an
/// hour, and the target is there now.
@Component
class ReviveRoute {

    private static final Logger log = LoggerFactory.getLogger(ReviveRoute.class);

    /// The rest comes when its own pause is over.
    private static final int MOST = 1000;

    private final Deliveries deliveries;
    private final Alarms alarms;
    private final InstantSource clock;
    private final Set<RouteId> failing = ConcurrentHashMap.newKeySet();

    ReviveRoute(Deliveries deliveries, Alarms alarms, InstantSource clock) {
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.clock = clock;
    }

    void failed(RouteId route) {
        failing.add(route);
    }

    void succeeded(RouteId route) {
        if (!failing.remove(route)) {
            return;
        }
        var waiting = deliveries.failing(route, MOST);
        if (!waiting.isEmpty()) {
            log.info("Route {} takes deliveries again; {} that waited are tried now", route, waiting.size());
            waiting.forEach(delivery -> alarms.move(delivery, clock.instant()));
            alarms.ring();
        }
    }
}
