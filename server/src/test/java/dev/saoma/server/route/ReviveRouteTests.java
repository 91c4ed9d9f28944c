package dev.saoma.server.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.OnH2;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is brought forward when a target takes something again.
@OnH2
class ReviveRouteTests {

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private Routes routes;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private SettableClock clock;

    private final Moved alarms = new Moved();

    /// Remembers whose alarms were moved.
    private static final class Moved implements Alarms {
        private final List<DeliveryId> moved = new ArrayList<>();

        @Override
        public void set(List<DeliveryId> deliveries, Instant at) {}

        @Override
        public void move(DeliveryId delivery, Instant to) {
            moved.add(delivery);
        }

        @Override
        public void cancel(DeliveryId delivery) {}

        @Override
        public void ring() {}
    }

    private Route route = TestRoutes.route(
            TestConnections.officialAccount(TestPools.pool().id()).id(), "https://shop.example/");

    @BeforeEach
    void aRoute() {
        var pool = TestPools.pool();
        pools.save(pool);
        var account = TestConnections.officialAccount(pool.id());
        connections.save(account);
        route = TestRoutes.route(account.id(), "https://shop.example/");
        routes.save(route);
    }

    private Delivery failed(String sender, boolean unreached) {
        var delivery = TestRoutes.delivery(route, sender, clock.instant());
        deliveries.add(delivery);
        deliveries.failed(delivery.id(), 1, unreached);
        return delivery;
    }

    private ReviveRoute revive() {
        return new ReviveRoute(deliveries, alarms, clock);
    }

    @Test
    void whatATargetRefusesIsNotTriedAtOnceBecauseItTakesTheRest() {
        failed("oPoison", false);
        var waits = failed("oWaits", true);
        var revive = revive();
        away(revive);

        revive.succeeded(route.id());

        assertThat(alarms.moved).containsExactly(waits.id());
    }

    @Test
    void aTargetThatStumblesNowAndThenWasNotAway() {
        failed("oSlow", true);
        var revive = revive();

        for (var time = 0; time < 10; time++) {
            revive.unreached(route.id());
            revive.unreached(route.id());
            revive.succeeded(route.id());
        }

        assertThat(alarms.moved).isEmpty();
    }

    @Test
    void whatWaitsIsBroughtForwardOnceAMinute() {
        var waits = failed("oWaits", true);
        var revive = revive();
        away(revive);
        revive.succeeded(route.id());
        alarms.moved.clear();

        away(revive);
        revive.succeeded(route.id());
        assertThat(alarms.moved).isEmpty();

        clock.move(Duration.ofMinutes(1));
        revive.succeeded(route.id());
        assertThat(alarms.moved).containsExactly(waits.id());
    }

    private void away(ReviveRoute revive) {
        for (var time = 0; time < 3; time++) {
            revive.unreached(route.id());
        }
    }
}
