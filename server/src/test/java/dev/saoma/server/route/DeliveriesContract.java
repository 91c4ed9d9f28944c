package dev.saoma.server.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.protocol.PushReader;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.outbound.Target;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.push.RawPush;
import dev.saoma.server.route.Deliveries.PageKey;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What every store of routes and deliveries does.
abstract class DeliveriesContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    private final Executor threads = task -> Thread.ofVirtual().start(task);

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private Routes routes;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private Route route = TestRoutes.route(
            TestConnections.officialAccount(TestPools.pool().id()).id(), "https://shop.example/");

    @BeforeEach
    void aRoute() {
        var pool = TestPools.pool();
        pools.save(pool);
        var account = TestConnections.officialAccount(pool.id());
        connections.save(account);
        route = TestRoutes.route(account.id(), "https://shop.example/wechat?key=1");
        routes.save(route);
    }

    private Delivery added(String sender, Instant at) {
        var delivery = TestRoutes.delivery(route, sender, at);
        deliveries.add(delivery);
        return delivery;
    }

    private Delivery stored(Delivery delivery) {
        return deliveries.find(delivery.id()).orElseThrow();
    }

    private boolean queue(Delivery delivery, Delivery behind) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> deliveries.queue(delivery.id(), behind.id(), NOW.plusSeconds(1))));
    }

    @Test
    void aDeletedRouteIsNotFoundAndItsNameIsFree() {
        routes.delete(route.id(), NOW);

        assertThat(routes.of(route.connection())).isEmpty();
        assertThat(routes.deleted(100)).contains(route.id());
        var successor = TestRoutes.named(route.name(), route.connection());
        routes.saveByApi(successor);
        assertThat(routes.of(route.connection())).extracting(Route::id).containsExactly(successor.id());
    }

    @Test
    void aDeletedRouteIsForgottenOnceNothingIsLeftThatWasSentThere() {
        deliveries.add(TestRoutes.delivery(route, "oOne", NOW));
        deliveries.add(TestRoutes.delivery(route, "oTwo", NOW));
        routes.delete(route.id(), NOW);
        var later = NOW.plusSeconds(600);

        routes.forget(route.id(), later);
        assertThat(routes.deleted(100)).contains(route.id());
        assertThat(deliveries.forget(route.id(), 1)).isEqualTo(1);
        assertThat(deliveries.forget(route.id(), 10)).isEqualTo(1);
        routes.forget(route.id(), NOW);
        assertThat(routes.deleted(100)).contains(route.id());
        routes.forget(route.id(), later);

        assertThat(routes.deleted(100)).doesNotContain(route.id());
    }

    @Test
    void aRouteIsFoundAsItWasSavedAndUpdated() {
        assertThat(routes.of(route.connection())).containsExactly(route);

        var changed = new Route(
                route.id(),
                route.connection(),
                "另一条",
                3,
                Target.parse("https://other.example/").orElseThrow(),
                new Selection(List.of("text"), List.of("SCAN", "CLICK"), List.of("shop_")),
                route.secret(),
                false,
                true);
        routes.save(changed);

        assertThat(routes.of(route.connection())).containsExactly(changed);
    }

    @Test
    void aDeliveryIsFoundByteForByte() {
        var delivery = added("oSomebody", NOW);

        assertThat(stored(delivery)).usingRecursiveComparison().isEqualTo(delivery);
        assertThat(deliveries.of(delivery.push())).extracting(Delivery::id).containsExactly(delivery.id());
    }

    @Test
    void theOneBeforeIsTheLastOpenOneOfTheSameSender() {
        var first = added("oSomebody", NOW);
        var second = added("oSomebody", NOW.plusMillis(1));
        added("oSomebodyElse", NOW.plusMillis(2));
        var third = added("oSomebody", NOW.plusMillis(3));

        assertThat(deliveries.before(first)).isEmpty();
        assertThat(deliveries.before(third)).hasValue(second.id());
        deliveries.end(second.id(), DeliveryState.DELIVERED, 1, NOW);
        assertThat(deliveries.before(third)).hasValue(first.id());
        deliveries.end(first.id(), DeliveryState.DEAD, 1, NOW);
        assertThat(deliveries.before(third)).isEmpty();
    }

    @Test
    void whoQueuesIsWokenByTheEndOfTheOneBefore() {
        var first = added("oSomebody", NOW);
        var second = added("oSomebody", NOW.plusMillis(1));
        var third = added("oSomebody", NOW.plusMillis(2));

        assertThat(queue(second, first)).isTrue();
        assertThat(queue(third, second)).isTrue();
        assertThat(stored(second).state()).isEqualTo(DeliveryState.QUEUED);
        deliveries.end(first.id(), DeliveryState.DELIVERED, 1, NOW);

        assertThat(deliveries.wakeNext(first, NOW).map(Delivery::id)).hasValue(second.id());
        assertThat(stored(second).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(stored(third).state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void nobodyQueuesBehindWhatHasArrived() {
        var first = added("oSomebody", NOW);
        var second = added("oSomebody", NOW.plusMillis(1));
        deliveries.end(first.id(), DeliveryState.DELIVERED, 1, NOW);

        assertThat(queue(second, first)).isFalse();
        assertThat(stored(second).state()).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void whoQueuesWhileTheOneBeforeEndsIsNotForgotten() throws InterruptedException {
        for (var round = 0; round < 20; round++) {
            var first = added("oRound" + round, NOW);
            var second = added("oRound" + round, NOW.plusMillis(1));
            var ended = new CountDownLatch(1);
            var asked = new CountDownLatch(1);
            var ending = CompletableFuture.supplyAsync(
                    () -> transaction.execute(_ -> {
                        deliveries.end(first.id(), DeliveryState.DELIVERED, 1, NOW);
                        ended.countDown();
                        await(asked);
                        return deliveries.wakeNext(first, NOW);
                    }),
                    threads);
            ended.await();
            var queuing = CompletableFuture.supplyAsync(
                    () -> {
                        asked.countDown();
                        return queue(second, first);
                    },
                    threads);

            var woken = Objects.requireNonNull(ending.join()).isPresent();
            assertThat(queuing.join()).isEqualTo(woken);
            assertThat(stored(second).state()).isEqualTo(DeliveryState.WAITING);
        }
    }

    @Test
    void aDeliveryEndsOnceAndCanBeRestartedAfterwards() {
        var delivery = added("oSomebody", NOW);
        var place = Delivery.place(NOW.plusSeconds(5));

        assertThat(deliveries.restart(delivery.id(), place, NOW, NOW)).isFalse();
        assertThat(deliveries.end(delivery.id(), DeliveryState.DEAD, 7, NOW)).isTrue();
        assertThat(deliveries.end(delivery.id(), DeliveryState.DELIVERED, 8, NOW))
                .isFalse();
        assertThat(deliveries.restart(delivery.id(), place, NOW.plusSeconds(5), NOW.plusSeconds(9)))
                .isTrue();
        assertThat(stored(delivery))
                .returns(DeliveryState.WAITING, Delivery::state)
                .returns(0, Delivery::attempts)
                .returns(place, Delivery::place)
                .returns(NOW.plusSeconds(9), Delivery::givesUpAt);
    }

    @Test
    void deadLettersArePagedLatestFirstEvenWithinAMillisecond() {
        for (var second : new int[] {1, 1, 1, 2}) {
            var delivery = added("o" + Ids.hex(4), NOW);
            deliveries.end(delivery.id(), DeliveryState.DEAD, 1, NOW.plusSeconds(second));
        }
        added("oAlive", NOW);

        var first = deliveries.page(List.of(route.id()), Set.of(DeliveryState.DEAD), null, 3);
        var second = deliveries.page(List.of(route.id()), Set.of(DeliveryState.DEAD), PageKey.of(first.getLast()), 3);

        assertThat(first).hasSize(3);
        assertThat(first.getFirst().movedAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aPageHoldsSeveralRoutesAndStatesInOneOrder() {
        var other = TestRoutes.route(route.connection(), "https://shop.example/other");
        routes.save(other);
        var oldest = added("oOne", NOW);
        deliveries.end(oldest.id(), DeliveryState.DEAD, 1, NOW.plusSeconds(1));
        var newest = TestRoutes.delivery(other, "oTwo", NOW);
        deliveries.add(newest);
        deliveries.end(newest.id(), DeliveryState.DELIVERED, 1, NOW.plusSeconds(3));
        var middle = added("oThree", NOW.plusSeconds(2));
        var all = Set.of(DeliveryState.values());
        var both = List.of(route.id(), other.id());

        var first = deliveries.page(both, all, null, 2);
        var rest = deliveries.page(both, all, PageKey.of(first.getLast()), 2);

        assertThat(first).extracting(Delivery::id).containsExactly(newest.id(), middle.id());
        assertThat(rest).extracting(Delivery::id).containsExactly(oldest.id());
        assertThat(deliveries.page(List.of(other.id()), all, null, 2))
                .extracting(Delivery::id)
                .containsExactly(newest.id());
        assertThat(deliveries.page(List.of(), all, null, 2)).isEmpty();
    }

    @Test
    void attemptsAreKeptInOrder() {
        var delivery = added("oSomebody", NOW);
        var failed = new Attempt(delivery.id(), NOW, Duration.ofMillis(12), null, Trouble.NO_CONNECTION, "");
        var taken = new Attempt(delivery.id(), NOW.plusSeconds(1), Duration.ofMillis(3), 200, null, "你好");
        deliveries.note(failed);
        deliveries.note(taken);

        assertThat(deliveries.attempts(delivery.id())).containsExactly(failed, taken);
    }

    @Test
    void thoseWhoseTargetWasNotReachedAreKnownAndNoOthers() {
        added("oFresh", NOW);
        var unreached = added("oUnreached", NOW);
        var refused = added("oRefused", NOW);
        var restarted = added("oRestarted", NOW);
        deliveries.failed(unreached.id(), 1, true);
        deliveries.failed(refused.id(), 1, true);
        deliveries.failed(refused.id(), 2, false);
        deliveries.failed(restarted.id(), 1, true);
        deliveries.end(restarted.id(), DeliveryState.DEAD, 2, NOW);
        deliveries.restart(restarted.id(), restarted.place(), NOW, NOW);

        assertThat(deliveries.unreached(route.id(), 10)).containsExactly(unreached.id());
    }

    @Test
    void ofManyAttemptsTheLatestAreKept() {
        var delivery = added("oSomebody", NOW);
        for (var second = 1; second <= 120; second++) {
            deliveries.failed(delivery.id(), second, false);
            deliveries.note(new Attempt(delivery.id(), NOW.plusSeconds(second), Duration.ZERO, 500, null, ""));
        }

        assertThat(deliveries.attempts(delivery.id()))
                .hasSizeLessThanOrEqualTo(101)
                .last()
                .returns(NOW.plusSeconds(120), Attempt::endedAt);
    }

    @Test
    void twoOfOneSenderInTheSameMicrosecondStandInOneOrder() {
        var one = added("oSomebody", NOW);
        var other = added("oSomebody", NOW);
        var oneIsFirst = deliveries.before(one).isEmpty();
        var first = oneIsFirst ? one : other;
        var second = oneIsFirst ? other : one;

        assertThat(deliveries.before(first)).isEmpty();
        assertThat(deliveries.before(second)).hasValue(first.id());
        assertThat(queue(second, first)).isTrue();
        deliveries.end(first.id(), DeliveryState.DELIVERED, 1, NOW);
        assertThat(deliveries.wakeNext(first, NOW).map(Delivery::id)).hasValue(second.id());
    }

    @Test
    void whoIsQueuedBehindNobodyIsFound() {
        var first = added("oSomebody", NOW);
        var second = added("oSomebody", NOW.plusMillis(1));
        var third = added("oSomebody", NOW.plusMillis(2));
        assertThat(queue(second, first) && queue(third, second)).isTrue();
        var later = NOW.plus(Duration.ofDays(1));
        assertThat(forgotten(later)).doesNotContain(second.id(), third.id());

        deliveries.end(first.id(), DeliveryState.DELIVERED, 1, NOW);

        assertThat(forgotten(later)).contains(second.id()).doesNotContain(third.id());
        assertThat(forgotten(NOW)).doesNotContain(second.id());
        assertThat(deliveries.wake(second.id(), later)).isTrue();
        assertThat(deliveries.wake(second.id(), later)).isFalse();
        assertThat(forgotten(later.plusSeconds(1))).doesNotContain(second.id(), third.id());
    }

    private List<DeliveryId> forgotten(Instant before) {
        return deliveries.forgotten(before, 100).stream().map(Delivery::id).toList();
    }

    @Test
    void deadLettersOfARouteComeInTheOrderOfTheirLines() {
        var second = added("oSomebody", NOW.plusMillis(1));
        var third = added("oSomebody", NOW.plusMillis(2));
        var first = added("oSomebody", NOW);
        added("oAlive", NOW);
        for (var letter : List.of(third, first, second)) {
            deliveries.end(letter.id(), DeliveryState.DEAD, 1, NOW);
        }
        var diedLater = added("oSomebody", NOW.plusMillis(3));
        deliveries.end(diedLater.id(), DeliveryState.DEAD, 1, NOW.plusSeconds(1));

        assertThat(deliveries.dead(route.id(), NOW, 10)).containsExactly(first.id(), second.id(), third.id());
        assertThat(deliveries.dead(route.id(), NOW, 2)).containsExactly(first.id(), second.id());
    }

    @Test
    void whatADeliveryCarriesAndWhoSentItIsNowhereInTheClear() {
        var delivery = added("oX2TM53cBZk229DDBJ5bR9xc8YVaw", NOW);

        var row = jdbc.sql("select * from delivery where id = :id")
                .param("id", delivery.id().value())
                .query()
                .singleRow();

        for (var value : row.values()) {
            var text =
                    value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
            assertThat(text).doesNotContain("oX2TM", "nonce", "<xml>", "你好");
        }
    }

    @Test
    void theLargestBodyThatTheDoorTakesComesBackWhole() {
        var small = TestRoutes.delivery(route, "oSomebody", NOW);
        var body = "x".repeat(PushReader.MAX_BODY).getBytes(StandardCharsets.UTF_8);
        var large = new Delivery(
                small.id(),
                small.route(),
                small.connection(),
                small.push(),
                small.sender(),
                small.place(),
                small.kind(),
                new RawPush("", null, body),
                small.state(),
                small.attempts(),
                small.createdAt(),
                small.movedAt(),
                small.givesUpAt());
        deliveries.add(large);

        assertThat(stored(large).raw().body()).isEqualTo(body);
        assertThat(stored(large).raw().contentType()).isNull();
    }

    @Test
    void endedDeliveriesAreForgottenAFewAtATimeWithTheirAttempts() {
        var longAgo = NOW.minus(Duration.ofDays(2000));
        for (var count = 0; count < 3; count++) {
            var delivery = added("oSomebody" + count, longAgo);
            deliveries.note(new Attempt(delivery.id(), longAgo, Duration.ZERO, 200, null, ""));
            deliveries.end(delivery.id(), DeliveryState.DELIVERED, 1, longAgo);
        }

        assertThat(deliveries.forget(DeliveryState.DELIVERED, longAgo.plusSeconds(1), 2))
                .isEqualTo(2);
        assertThat(deliveries.forget(DeliveryState.DELIVERED, longAgo.plusSeconds(1), 2))
                .isEqualTo(1);
        assertThat(deliveries.forget(DeliveryState.DELIVERED, longAgo.plusSeconds(1), 2))
                .isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
