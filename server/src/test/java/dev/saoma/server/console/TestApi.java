package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.login.web.Listening;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.push.Knock;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes pools, connections and API clients to test with, and calls the API as a program outside would.
@TestComponent
final class TestApi {

    /// All that a program can be given.
    static final ApiScope[] ALL = ApiScope.ofPool().toArray(ApiScope[]::new);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Pools pools;
    private final Connections connections;
    private final ApiClients clients;
    private final Addresses addresses;

    TestApi(Pools pools, Connections connections, ApiClients clients, Addresses addresses) {
        this.pools = pools;
        this.connections = connections;
        this.clients = clients;
        this.addresses = addresses;
    }

    /// An API client as its owner knows it.
    record Program(Pool pool, ClientId id, String secret) {

        String basic() {
            var pair = id + ":" + secret;
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
        }
    }

    Pool pool() {
        var id = Ids.id();
        var pool = new Pool(new PoolId(id), "p" + id, "A pool");
        pools.save(pool);
        return pool;
    }

    OfficialAccount account(Pool pool) {
        return account(TestConnections.officialAccount(pool.id()));
    }

    OfficialAccount account(OfficialAccount account) {
        connections.save(account);
        return account;
    }

    Program program(Pool pool, ApiScope... scopes) {
        var program = new Program(pool, new ClientId(Ids.id()), Ids.hex(32));
        grant(program, scopes);
        return program;
    }

    /// Gives the client these scopes and no others.
    void grant(Program program, ApiScope... scopes) {
        clients.save(new ApiClient(
                program.id(), program.pool().id(), "A program", Digest.of(program.secret()), Set.of(scopes)));
    }

    /// A token of a client that has these scopes.
    String token(Pool pool, ApiScope... scopes) {
        return token(program(pool, scopes));
    }

    String token(Program program) {
        return json(tokenAnswer(program, "grant_type=client_credentials"))
                .get("access_token")
                .asString();
    }

    HttpResponse<String> tokenAnswer(Program program, String form) {
        return send(HttpRequest.newBuilder(URI.create(addresses.issuer(program.pool()) + "/token"))
                .header("Authorization", program.basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /// Where a pool's own pages are.
    URI address(Pool pool) {
        return addresses.of(pool);
    }

    HttpResponse<String> get(Pool pool, String path, String token) {
        return send(at("/api/v1/pools/" + pool.id() + path).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(Pool pool, String path, String token) {
        return send(at("/api/v1/pools/" + pool.id() + path)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> post(Pool pool, String path, String token, String json) {
        return send(at("/api/v1/pools/" + pool.id() + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(Pool pool, String path, String token, String json) {
        return send(at("/api/v1/pools/" + pool.id() + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /// Changes what was just read.
    HttpResponse<String> patch(Pool pool, String path, String token, String json) {
        var version = get(pool, path, token).headers().firstValue("ETag").orElse("\"v0\"");
        return send(at("/api/v1/pools/" + pool.id() + path)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    HttpResponse<String> delete(Pool pool, String path, String token) {
        return send(at("/api/v1/pools/" + pool.id() + path)
                .header("Authorization", "Bearer " + token)
                .DELETE());
    }

    /// Reads a stream.
    Listening listen(Pool pool, String path, String token) {
        try {
            return new Listening(HTTP.send(
                    at("/api/v1/pools/" + pool.id() + path)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Has WeChat push something to the account.
    void push(OfficialAccount account, String xml, Instant at) {
        var answer = knock(account).safe(account, xml, at).post();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The door answered with " + answer.statusCode());
        }
    }

    Knock knock(OfficialAccount account) {
        return Knock.at(addresses.publicUrl().getPort(), account);
    }

    /// A request to any address of the installation.
    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(addresses.publicUrl() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A page that a browser opens.
    ///
    /// @param cookie what it holds; empty for nothing
    HttpResponse<String> browse(String address, String cookie) {
        var request = HttpRequest.newBuilder(URI.create(address));
        return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    /// Where an answer sends the browser on.
    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
    }

    /// What the query of an address says.
    static Map<String, String> parameters(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /// Which fields a refusal names, each with what would be right.
    static List<String> fields(HttpResponse<String> answer) {
        var fields = new ArrayList<String>();
        json(answer).get("errors").forEach(error -> {
            fields.add(error.get("field").asString());
            assertThat(error.get("detail").asString()).isNotBlank();
        });
        return fields;
    }

    static void assertLacks(String scope, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("scope").asString()).isEqualTo(scope);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
