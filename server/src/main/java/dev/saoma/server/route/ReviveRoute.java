package dev.saoma.server.route;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// When a target takes something again after it could not be reached, brings forward what waits for it
/// because of that: pauses have grown to an hour, and the target is there now. What the target refused keeps
/// its own pauses, and a target that only stumbles now and then is not taken for one that was away.
@Component
class ReviveRoute {

    private static final Logger log = LoggerFactory.getLogger(ReviveRoute.class);

    /// So many tries in a row, of whatever deliveries, that did not reach it.
    private static final int AWAY_AFTER = 3;

    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

    /// The rest comes when its own pause is over.
    private static final int MOST = 1000;

    private final Deliveries deliveries;
    private final Alarms alarms;
    private final InstantSource clock;
    private final Map<RouteId, Absence> absences = new ConcurrentHashMap<>();

    ReviveRoute(Deliveries deliveries, Alarms alarms, InstantSource clock) {
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.clock = clock;
    }

    /// @param unreached how many tries in a row did not reach the target
    /// @param revivedAt when what waited was last brought forward
    private record Absence(int unreached, Instant revivedAt) {

        static final Absence NONE = new Absence(0, Instant.EPOCH);

        Absence longer() {
            return new Absence(Math.min(unreached + 1, AWAY_AFTER), revivedAt);
        }

        boolean isOver(Instant now) {
            return unreached >= AWAY_AFTER && !now.isBefore(revivedAt.plus(AT_MOST_EVERY));
        }

        /// An absence that cannot be followed up yet is remembered for the next success.
        Absence afterSuccess(Instant now) {
            return isOver(now) ? new Absence(0, now) : unreached >= AWAY_AFTER ? this : new Absence(0, revivedAt);
        }
    }

    void unreached(RouteId route) {
        absences.merge(route, Absence.NONE.longer(), (known, _) -> known.longer());
    }

    void succeeded(RouteId route) {
        var now = clock.instant();
        var before = absences.getOrDefault(route, Absence.NONE);
        if (before.unreached() == 0 || !absences.replace(route, before, before.afterSuccess(now))) {
            return;
        }
        if (before.isOver(now)) {
            revive(route, now);
        }
    }

    private void revive(RouteId route, Instant now) {
        var waiting = deliveries.unreached(route, MOST);
        if (!waiting.isEmpty()) {
            log.info("Route {} takes deliveries again; {} that waited are tried now", route, waiting.size());
            waiting.forEach(delivery -> alarms.move(delivery, now));
            alarms.ring();
        }
    }
}
