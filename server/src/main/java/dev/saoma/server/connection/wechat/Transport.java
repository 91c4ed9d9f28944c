package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.WeChatSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/// Sends one request and reads what comes back, within its time and size. Follows no redirect: WeChat sends none, and
/// the address carries a secret. Built on a client of its own and not on Boot's, whose observations record addresses.
@Component
final class Transport implements AutoCloseable {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_OF_A_PICTURE = 1024 * 1024;

    private final HttpClient http;
    private final RestClient rest;

    Transport(WeChatSettings settings) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        rest = RestClient.builder().requestFactory(new TimedRequests(http)).build();
    }

    /// What came of one attempt.
    sealed interface Outcome {

        record Answered(Answer answer) implements Outcome {}

        /// No answer of WeChat's.
        ///
        /// @param mayPass whether another attempt may fare better
        record Nothing(String why, boolean mayPass) implements Outcome {}
    }

    Outcome send(ApiRequest request, Duration within) {
        var deadline = Deadline.in(within);
        try {
            return TimedRequests.within(within, () -> exchange(request));
        } catch (ResourceAccessException e) {
            // Its message may carry the address, so only its kind is told.
            var why = deadline.leaves(Duration.ofMillis(1)) ? reason(e.getCause()) : "no answer in time";
            return new Outcome.Nothing(why, true);
        }
    }

    private Outcome exchange(ApiRequest request) {
        var json = request.json();
        var spec = rest.method(json == null ? HttpMethod.GET : HttpMethod.POST)
                .uri(request.uri())
                .accept(MediaType.ALL);
        if (json != null) {
            spec.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        return spec.exchangeForRequiredValue((_, response) -> read(response));
    }

    private static Outcome read(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (!status.isSameCodeAs(HttpStatus.OK)) {
            return new Outcome.Nothing("HTTP status " + status.value(), status.is5xxServerError());
        }
        var body = response.getBody().readNBytes(MOST_OF_A_PICTURE + 1);
        var most = Answer.isPicture(body) ? MOST_OF_A_PICTURE : MOST_BYTES;
        if (body.length > most) {
            return new Outcome.Nothing("an answer of more than " + most + " bytes", false);
        }
        return Answer.parse(body)
                .<Outcome>map(Outcome.Answered::new)
                .orElseGet(() -> new Outcome.Nothing("an answer that is not WeChat's JSON", false));
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> "no connection in time";
            case HttpTimeoutException _ -> "no answer in time";
            case ConnectException _ -> "no connection";
            case SSLException _ -> "no trusted TLS connection";
            case null, default -> "the connection was lost";
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
