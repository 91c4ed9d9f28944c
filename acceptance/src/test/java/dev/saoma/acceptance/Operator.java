package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Who looks after the users of the demo pool, by the admin API.
final class Operator {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RunFile run;
    private final String token;

    Operator(RunFile run, Path data) {
        this(run, secrets(data));
    }

    private Operator(RunFile run, Map<String, String> secrets) {
        this(run, secrets.getOrDefault("API_CLIENT_ID", ""), secrets.getOrDefault("API_CLIENT_SECRET", ""));
    }

    /// By a program that has been allowed something.
    Operator(RunFile run, String program, String secret) {
        this.run = run;
        this.token = token(program + ":" + secret);
    }

    /// What the API answers to who wants to see that of the pool.
    int status(String path) {
        return answer(HttpRequest.newBuilder(URI.create(run.server() + "/api/v1/pools/" + run.poolId() + path))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    /// Enters a user, and tells their id.
    String enters(Map<String, Object> user) {
        JsonNode answer = send(
                HttpRequest.newBuilder(URI.create(run.server() + "/api/v1/pools/" + run.poolId() + "/users"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.write(user))),
                201);
        return answer.path("id").asString();
    }

    /// Whether the application has been told of every logout that it is to hear of.
    boolean hasToldOfLogouts(String clientId) {
        JsonNode notices = send(
                HttpRequest.newBuilder(URI.create(run.server() + "/api/v1/pools/" + run.poolId()
                                + "/logout-notices?state=waiting&limit=100"))
                        .header("Authorization", "Bearer " + token),
                200);
        return notices.path("items")
                .valueStream()
                .noneMatch(notice -> notice.path("application").asString().equals(clientId));
    }

    private String token(String pair) {
        return send(
                        HttpRequest.newBuilder(URI.create(run.issuer() + "/token"))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(pair.getBytes(StandardCharsets.US_ASCII)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")),
                        200)
                .path("access_token")
                .asString();
    }

    private static JsonNode send(HttpRequest.Builder request, int expected) {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return Json.read(answer.body());
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> secrets(Path data) {
        try {
            return Files.readAllLines(data.resolve("secrets.env")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
