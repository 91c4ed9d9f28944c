package dev.saoma.forwarder;

import dev.saoma.forwarder.Attempt.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;

/// Saoma's events address, and one try to deliver a push there: the push as WeChat sent it, with the headers of
/// Standard Webhooks beside it.
final class Saoma {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final EventsAddress address;
    private final WebhookSecret secret;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    Saoma(EventsAddress address, WebhookSecret secret, InstantSource clock) {
        this.address = address;
        this.secret = secret;
        this.clock = clock;
    }

    Attempt deliver(Parcel parcel) throws InterruptedException {
        var to = address.with(parcel.query());
        if (to.isEmpty()) {
            return new Attempt(Outcome.REFUSED, "its query cannot be part of an address");
        }
        try {
            var answer = http.send(request(to.get(), parcel), HttpResponse.BodyHandlers.discarding());
            return attempt(answer.statusCode());
        } catch (HttpTimeoutException e) {
            return new Attempt(Outcome.UNREACHABLE, "no answer in time");
        } catch (ConnectException e) {
            return new Attempt(Outcome.UNREACHABLE, "no connection");
        } catch (IOException e) {
            return new Attempt(Outcome.UNREACHABLE, e.toString());
        }
    }

    private HttpRequest request(URI to, Parcel parcel) {
        var now = clock.instant();
        var id = parcel.label().id();
        var request = HttpRequest.newBuilder(to)
                .timeout(ANSWER)
                .header("User-Agent", "Saoma-Forwarder")
                .header("Prefer", "return=minimal") // RFC 7240 §4.2: nobody would see an answer
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", secret.sign(id, now, parcel.body()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.body()));
        if (!parcel.contentType().isEmpty()) {
            request.header("Content-Type", parcel.contentType());
        }
        return request.build();
    }

    private static Attempt attempt(int status) {
        return switch (status) {
            case 200, 201, 202, 204 -> Attempt.delivered();
            case 403 -> new Attempt(Outcome.REFUSED, "403");
            case 502, 503, 504 -> new Attempt(Outcome.UNREACHABLE, "status " + status);
            case 301, 302, 303, 307, 308 ->
                new Attempt(Outcome.FAILED, "a redirect (" + status + "): write the address that it leads to");
            case 404, 405, 410 -> new Attempt(Outcome.FAILED, "status " + status + ": check the events address");
            default -> new Attempt(Outcome.FAILED, "status " + status);
        };
    }
}
