package dev.saoma.server.console;

import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.DeveloperSession;
import dev.saoma.server.console.developer.DeveloperSessions;
import dev.saoma.server.console.developer.Developers;
import dev.saoma.server.console.developer.Email;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.scan.Device;
import dev.saoma.server.testing.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/// Makes developers to test with, and calls as their browsers would.
@TestComponent
final class TestDevelopers {

    static final String PASSWORD = "eleven blue kettles";

    /// Made once: hashing takes its time.
    private static final Secret HASH = new Secret("{pbkdf2-sha256-600k}"
            + new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                    .encode(PASSWORD));

    private final Developers developers;
    private final DeveloperSessions sessions;
    private final Addresses addresses;
    private final InstantSource clock;

    TestDevelopers(Developers developers, DeveloperSessions sessions, Addresses addresses, InstantSource clock) {
        this.developers = developers;
        this.sessions = sessions;
        this.addresses = addresses;
        this.clock = clock;
    }

    Developer ownerOfAll() {
        return developer(true);
    }

    Developer member(PoolId pool, Role role) {
        var developer = developer(false);
        developers.give(developer.id(), pool, role);
        return developer;
    }

    void also(Developer developer, PoolId pool, Role role) {
        developers.give(developer.id(), pool, role);
    }

    private Developer developer(boolean ownsAll) {
        var developer = new Developer(
                new DeveloperId(Ids.id()), new Email("d" + Ids.hex(12) + "@example.org"), ownsAll, clock.instant());
        developers.add(developer, HASH);
        return developer;
    }

    /// A browser in which that developer is signed in.
    Visit signedIn(Developer developer) {
        var key = Ids.hex(43);
        var now = clock.instant();
        sessions.add(new DeveloperSession(
                Digest.of(key),
                developer.id(),
                "192.0.2.7",
                Device.UNKNOWN,
                now,
                now,
                now,
                now.plus(Duration.ofHours(2)),
                now.plus(Duration.ofHours(12))));
        var visit = visit();
        visit.cookies.put("saoma-console-session", key);
        return visit;
    }

    /// A browser that has never been here.
    Visit visit() {
        return new Visit(addresses.publicUrl());
    }

    /// A browser, as far as it matters: it keeps cookies and says where its pages come from.
    static final class Visit {

        private static final HttpClient HTTP = HttpClient.newHttpClient();
        private static final String CHROME =
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36";

        private final URI server;
        private final Map<String, String> cookies = new HashMap<>();
        private String csrf = "";

        Visit(URI server) {
            this.server = server;
        }

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        HttpResponse<String> delete(String path) {
            return send(request(path).header("X-CSRF-Token", csrf()).DELETE());
        }

        HttpResponse<String> delete(String path, String ifMatch) {
            return send(request(path)
                    .header("X-CSRF-Token", csrf())
                    .header("If-Match", ifMatch)
                    .DELETE());
        }

        HttpResponse<String> post(String path, String json) {
            return send(request(path)
                    .header("X-CSRF-Token", csrf())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json)));
        }

        HttpResponse<String> post(String path, String ifMatch, String json) {
            return send(request(path)
                    .header("X-CSRF-Token", csrf())
                    .header("Content-Type", "application/json")
                    .header("If-Match", ifMatch)
                    .POST(BodyPublishers.ofString(json)));
        }

        HttpResponse<String> put(String path, String ifMatch, String json) {
            return send(request(path)
                    .header("X-CSRF-Token", csrf())
                    .header("Content-Type", "application/json")
                    .header("If-Match", ifMatch)
                    .PUT(BodyPublishers.ofString(json)));
        }

        HttpResponse<String> signIn(String email, String password) {
            return post("/console/session", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
        }

        Map<String, String> cookies() {
            return cookies;
        }

        /// What a page learns from its first call.
        private String csrf() {
            if (csrf.isEmpty() && cookies.containsKey("saoma-console-session")) {
                var me = get("/api/v1/me");
                csrf = me.statusCode() == 200
                        ? TestApi.json(me).get("csrfToken").asString()
                        : "";
            }
            return csrf.isEmpty() ? "none" : csrf;
        }

        HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(server.resolve(path))
                    .header("Origin", server.toString())
                    .header("User-Agent", CHROME);
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            return request;
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                var answer = answer(request.build());
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /// A server closes a connection that was idle; the client hears of that when it uses it next, and gets no
        /// answer there (RFC 9112 §9.6).
        private static HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
            try {
                return HTTP.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                    throw e;
                }
                return HTTP.send(request, BodyHandlers.ofString());
            }
        }

        private void keep(String cookie) {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            csrf = "";
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }
}
