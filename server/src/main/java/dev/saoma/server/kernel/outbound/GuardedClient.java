package dev.saoma.server.kernel.outbound;

import java.io.IOException;
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

/// Posts with a client that does only what it is told: no redirects, no retries, no cookies, no proxy, no
/// name lookup of its own. It connects to nothing but what the guard allows.
public final class GuardedClient implements AutoCloseable {

    /// The largest answer that is read.
    public static final int LARGEST_ANSWER = 64 * 1024;

    private static final TimeValue IDLE_CONNECTIONS_LIVE = TimeValue.ofSeconds(20);

    private final CloseableHttpClient client;
    private final Addresses addresses;
    private final Limits limits;

    public GuardedClient(Limits limits, AddressGuard guard, HostNames names, SSLContext trust) {
        this.limits = limits;
        this.addresses = new Addresses(names, guard);
        this.client = client(limits, trust);
    }

    private static CloseableHttpClient client(Limits limits, SSLContext trust) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setDnsResolver(new NoLookup())
                .setMaxConnTotal(limits.atOnce())
                .setMaxConnPerRoute(limits.atOnce())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connectWithin()))
                        .setSocketTimeout(Timeout.of(limits.answerWithin()))
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

    /// Posts once.
    public Heard send(Post post) {
        var exchange = new Exchange(client, addresses, post);
        var response = new CompletableFuture<Heard>();
        // A thread of its own, because neither a name lookup nor a target that sends a byte a second knows a limit.
        Thread.ofVirtual().name("outbound-exchange").start(() -> {
            try {
                response.complete(exchange.run());
            } catch (Throwable e) {
                response.completeExceptionally(e);
            }
        });
        return await(response, exchange);
    }

    private Heard await(CompletableFuture<Heard> response, Exchange exchange) {
        try {
            return response.get(limits.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            exchange.breakOff();
            return new Heard.Nothing(Silence.TOO_SLOW);
        } catch (InterruptedException _) {
            exchange.breakOff();
            Thread.currentThread().interrupt();
            return new Heard.Nothing(Silence.BROKEN_OFF);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call failed in an unexpected way", e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
