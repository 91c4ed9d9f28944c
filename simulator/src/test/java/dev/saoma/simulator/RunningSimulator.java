package dev.saoma.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A simulator that runs, seen from outside: everything goes over HTTP.
public final class RunningSimulator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;

    public RunningSimulator(int port) {
        this.base = "http://localhost:" + port;
    }

    /// A status, the headers and a body that is JSON where it can be.
    public record Answer(int status, String contentType, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        public int errcode() {
            return json().path("errcode").asInt(0);
        }
    }

    public String address(String path) {
        return base + path;
    }

    public Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    public Answer post(String path, Object body) {
        return send("POST", path, json(body), "application/json");
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    public Answer postBytes(String path, byte[] body, String contentType) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public byte[] postForBytes(String path, Object body) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(base + path))
                                    .POST(HttpRequest.BodyPublishers.ofString(json(body)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(base + path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An account with a server at the address, and anything else that the test says about it.
    public TestAccount account(@Nullable String callbackUrl, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(more);
        if (callbackUrl != null) {
            form.put("callbackUrl", callbackUrl);
        }
        return new TestAccount(this, post("/_simulator/accounts", form).json());
    }

    /// The id of a new person.
    public String person() {
        return post("/_simulator/users", Map.of()).json().path("id").stringValue();
    }

    public JsonNode scan(String person, String code, boolean follow) {
        return post("/_simulator/scan", Map.of("user", person, "code", code, "follow", follow))
                .json();
    }

    public void advanceClock(long seconds) {
        post("/_simulator/clock/advance", Map.of("seconds", seconds));
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String json(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private Answer send(String method, String path, @Nullable String body, String contentType) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .method(method, publisher));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            return new Answer(0, "", "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
