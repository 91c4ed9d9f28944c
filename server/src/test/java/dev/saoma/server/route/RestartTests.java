package dev.saoma.server.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.SaomaServer;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.push.Knock;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A server that ends between the push and its delivery.
class RestartTests {

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SaomaServer.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--saoma.data-directory=" + folder,
                        "--saoma.wechat.api-base-url=http://127.0.0.1:1",
                        "--saoma.route.allowed-networks=127.0.0.1/32",
                        "--saoma.route.answer-within=2s");
    }

    @Test
    void theNextServerOnTheSameDatabaseDeliversWhatTheLastDidNot() {
        var pool = new PoolId(Ids.id());
        OfficialAccount account = TestConnections.officialAccount(pool);
        try (var shop = new Shop()) {
            var never = new CountDownLatch(1);
            shop.next(exchange -> hold(never));
            var route = TestRoutes.route(account.id(), shop.url());
            try (var server = start()) {
                server.getBean(Pools.class).save(new Pool(pool, "p" + Ids.hex(6), "A pool"));
                server.getBean(Connections.class).save(account);
                server.getBean(Routes.class).save(route);
                var port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                var push = Knock.at(port, account)
                        .safe(account, TestPushes.text("oSomebody", "hello", Instant.now()), Instant.now());
                assertThat(push.post().body()).isEqualTo("success");
                await().until(() -> !shop.asked().isEmpty());
            }

            try (var server = start()) {
                var look = server.getBean(LookAtDeliveries.class);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> look.page(List.of(route.id()), Set.of(DeliveryState.DELIVERED), null, 1)
                                        .size()
                                == 1);
            }
            assertThat(shop.asked()).hasSize(2);
            assertThat(shop.asked().get(1).header("Webhook-id"))
                    .isEqualTo(shop.asked().get(0).header("Webhook-id"));
            never.countDown();
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
