package dev.saoma.forwarder.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What WeChat is answered with.
record Answer(int status, String body) {

    private static final HttpClient WECHAT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Answer to(String url, TestAccount.Push push) {
        return to(HttpRequest.newBuilder(URI.create(url + "?" + push.query()))
                .header("Content-Type", "text/xml")
                .header("User-Agent", "Mozilla/4.0")
                .POST(HttpRequest.BodyPublishers.ofString(push.body())));
    }

    static Answer toCheck(String url, String query) {
        return to(HttpRequest.newBuilder(URI.create(url + "?" + query)));
    }

    private static Answer to(HttpRequest.Builder request) {
        try {
            var answer = WECHAT.send(
                    request.timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
