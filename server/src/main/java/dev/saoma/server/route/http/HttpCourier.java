package dev.saoma.server.route.http;

import dev.saoma.server.route.AddressGuard;
import dev.saoma.server.route.Courier;
import dev.saoma.server.route.Delivery;
import dev.saoma.server.route.DeliverySettings;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Carries deliveries with a client that does only what it is told: no redirects, no retries, no cookies, no proxy, no
/// name lookup of its own.
final class HttpCourier implements Courier, AutoCloseable {

    private static final TimeValue IDLE_CONNECTIONS_LIVE = TimeValue.ofSeconds(20);

    private final CloseableHttpClient client;
    private final Addresses addresses;
    private final DeliverySettings settings;
    private final InstantSource clock;

    HttpCourier(DeliverySettings settings, AddressGuard guard, HostNames names, SSLContext trust, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.addresses = new Addresses(names, guard);
        this.client = client(settings, trust);
    }

    private static CloseableHttpClient client(DeliverySettings settings, SSLContext trust) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setDnsResolver(new NoLookup())
                // As many as tries: who is let through by the gate of its route never waits for one. Several routes
                // may lead to one host.
                .setMaxConnTotal(DeliverySettings.MOST_AT_ONCE)
                .setMaxConnPerRoute(DeliverySettings.MOST_AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectWithin()))
                        .setSocketTimeout(Timeout.of(settings.answerWithin()))
                        .setTimeToLive(IDLE_CONNECTIONS_LIVE)
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("Saoma")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .evictIdleConnections(IDLE_CONNECTIONS_LIVE)
                .build();
    }

    @Override
    public Return carry(Delivery delivery, Route route) {
        var started = clock.instant();
        var exchange = new Exchange(client, addresses, delivery, route, started);
        var response = new CompletableFuture<Exchange.Heard>();
        // A thread of its own, because neither a name lookup nor a target that sends a byte a second knows a limit.
        Thread.ofVirtual().name("delivery-exchange").start(() -> {
            try {
                response.complete(exchange.run());
            } catch (Throwable e) {
                response.completeExceptionally(e);
            }
        });
        var heard = await(response, exchange);
        var took = Duration.between(started, clock.instant());
        return switch (heard) {
            case Exchange.Heard.Answer(var answer) when answer.status() / 100 == 2 -> new Return.Taken(answer, took);
            case Exchange.Heard.Answer(var answer) ->
                new Return.Failed(answer, answer.status() / 100 == 3 ? Trouble.REDIRECT : Trouble.ERROR_STATUS, took);
            case Exchange.Heard.Nothing(var trouble) -> new Return.Failed(null, trouble, took);
        };
    }

    private Exchange.Heard await(CompletableFuture<Exchange.Heard> response, Exchange exchange) {
        try {
            return response.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            exchange.breakOff();
            return new Exchange.Heard.Nothing(Trouble.TOO_SLOW);
        } catch (InterruptedException _) {
            exchange.breakOff();
            Thread.currentThread().interrupt();
            return new Exchange.Heard.Nothing(Trouble.BROKEN_OFF);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A delivery failed in an unexpected way", e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
