package dev.saoma.simulator.push;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends one HTTP request to an account's server and gives up when the time is over, as WeChat does.
@Component
final class Postman {

    private static final int LONGEST_ANSWER = 1 << 20;

    private final PushSettings settings;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Postman(PushSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Attempt post(String url, String query, String body) throws InterruptedException {
        return send(
                url,
                query,
                request -> request.header("Content-Type", "text/xml").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Attempt get(String url, String query) throws InterruptedException {
        return send(url, query, HttpRequest.Builder::GET);
    }

    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private Attempt send(String url, String query, Method method) throws InterruptedException {
        Instant at = clock.instant();
        long started = System.nanoTime();
        HttpRequest request;
        try {
            URI address = URI.create(url + (url.contains("?") ? "&" : "?") + query);
            request = method.of(HttpRequest.newBuilder(address).header("User-Agent", "Mozilla/4.0"))
                    .build();
        } catch (IllegalArgumentException e) {
            return failed(at, query, started, new Trouble("bad-url", "the callback URL is not a web address"));
        }
        // The request's own timeout ends with the headers; this one includes the body.
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
            String text = new String(response.body(), StandardCharsets.UTF_8);
            return Attempt.answered(at, query, response.statusCode(), text, millisSince(started));
        } catch (TimeoutException _) {
            answer.cancel(true);
            return failed(
                    at, query, started, new Trouble("timeout", "no answer within " + readable(settings.timeout())));
        } catch (ExecutionException e) {
            return failed(at, query, started, reason(e.getCause()));
        }
    }

    private static Attempt failed(Instant at, String query, long started, Trouble why) {
        return Attempt.failed(at, query, millisSince(started), why);
    }

    private static Trouble reason(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException _ -> new Trouble("unreachable", "nobody listens at the callback URL");
            case IOException e
            when e.getMessage() != null -> new Trouble("broken", "the connection broke: " + e.getMessage());
            case null, default -> new Trouble("broken", "the connection broke");
        };
    }

    private static String readable(Duration timeout) {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
    }

    private static long millisSince(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }
}
