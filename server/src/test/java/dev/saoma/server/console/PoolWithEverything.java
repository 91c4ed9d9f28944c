package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.oidc.BeginSession;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.route.Deliveries;
import dev.saoma.server.route.Routes;
import dev.saoma.server.route.TestRoutes;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Users;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/// Makes pools in which there is one of everything that the admin API names in its addresses.
@TestComponent
final class PoolWithEverything {

    private final TestApi api;
    private final SettableClock clock;
    private final Users users;
    private final BeginSession sessions;
    private final Routes routes;
    private final Deliveries deliveries;
    private final TestDevelopers developers;

    PoolWithEverything(
            TestApi api,
            SettableClock clock,
            Users users,
            BeginSession sessions,
            Routes routes,
            Deliveries deliveries,
            TestDevelopers developers) {
        this.api = api;
        this.clock = clock;
        this.users = users;
        this.sessions = sessions;
        this.routes = routes;
        this.deliveries = deliveries;
        this.developers = developers;
    }

    /// A pool, and what there is in it.
    ///
    /// @param names by the segment before it in addresses; what was deleted, by `trash/` and that segment
    record Furnished(Pool pool, OfficialAccount account, Map<String, String> names) {

        /// What an address calls the things that it names in a pool.
        static List<String> kinds(String path) {
            var kinds = new ArrayList<String>();
            var segments = path.substring(1).split("/", -1);
            for (var at = 1; at < segments.length; at++) {
                if (segments[at].startsWith("{") && !segments[at].equals("{pool}")) {
                    kinds.add(kind(path, segments[at - 1]));
                }
            }
            return kinds;
        }

        private static String kind(String path, String segment) {
            return path.contains("/trash/") ? "trash/" + segment : segment;
        }

        /// The address of a call with what is here put into it; what is not known here is nobody's id.
        String fill(String path, String poolId) {
            var filled = new StringBuilder();
            var before = "";
            for (var segment : path.substring(1).split("/", -1)) {
                var name = segment.equals("{pool}")
                        ? poolId
                        : segment.startsWith("{") ? names.getOrDefault(kind(path, before), Ids.id()) : segment;
                filled.append('/').append(name);
                before = segment;
            }
            return filled.toString();
        }
    }

    Furnished make() {
        var pool = api.pool();
        var account = api.account(pool);
        var user = TestUsers.user(pool.id());
        users.add(user);
        users.add(TestUsers.identity(user, account.appId(), TestUsers.openId(), null));
        var session = Ids.hex(11);
        sessions.begin(
                pool.id(),
                user.id(),
                new SessionId(session),
                List.of("mca"),
                Optional.empty(),
                new Surroundings("Chrome", "Windows", "CN", "Shanghai", "203.0.113.9"));
        var route = TestRoutes.route(account.id(), "https://shop.example.org/");
        routes.save(route);
        var delivery = TestRoutes.delivery(route, TestUsers.openId().value(), clock.instant());
        deliveries.add(delivery);
        api.push(account, TestPushes.text(TestUsers.openId().value(), "hello", clock.instant()), clock.instant());
        var token = api.token(pool, TestApi.ALL);
        var pushes = await().until(
                        () -> json(api.get(pool, "/connections/" + account.identifier() + "/pushes", token))
                                .get("items"),
                        items -> items.size() > 0);
        var names = new HashMap<String, String>();
        names.put("connections", account.identifier());
        names.put("applications", application(pool, token));
        names.put("users", user.id().value());
        names.put(
                "identities",
                json(api.get(pool, "/users/" + user.id(), token))
                        .get("identities")
                        .get(0)
                        .get("id")
                        .asString());
        names.put("sessions", session);
        names.put("routes", route.id().value());
        names.put("deliveries", delivery.id().value());
        names.put("developers", developers.member(pool.id(), Role.AUDITOR).id().value());
        names.put("invitations", invitation(pool, token));
        names.put("webhooks", webhook(pool, token));
        names.put("messages", message(pool, token, names.get("webhooks")));
        for (var kind : List.of("applications", "connections", "webhooks")) {
            names.put("trash/" + kind, deleted(pool, token, kind));
        }
        names.put("api-clients", apiClient(pool, token));
        names.put("mini-programs", miniProgram(pool, token));
        names.put("pushes", pushes.get(0).get("id").asString());
        return new Furnished(pool, account, Map.copyOf(names));
    }

    private String invitation(Pool pool, String token) {
        var invited = api.post(pool, "/invitations", token, "{\"email\":\"a@example.org\",\"role\":\"auditor\"}");
        return json(invited).get("invitation").get("id").asString();
    }

    private String webhook(Pool pool, String token) {
        var made = api.post(
                pool, "/webhooks", token, "{\"url\":\"https://shop.example.org/hook\",\"events\":[\"user.created\"]}");
        return json(made).get("webhook").get("id").asString();
    }

    /// What the webhook is told of somebody who was entered.
    private String message(Pool pool, String token, String webhook) {
        api.post(pool, "/users", token, "{\"name\":\"Told of\"}");
        var messages = await().until(
                        () -> json(api.get(pool, "/webhooks/" + webhook + "/messages", token))
                                .get("items"),
                        items -> items.size() > 0);
        return messages.get(0).get("id").asString();
    }

    private String application(Pool pool, String token) {
        var made = api.post(pool, "/applications", token, """
                {"name":"x","redirectUris":["https://www.example.org/callback"]}""");
        return json(made).get("application").get("clientId").asString();
    }

    private String connection(Pool pool, String token) {
        var identifier = "deleted-" + Ids.hex(4);
        api.post(pool, "/connections", token, """
                {"identifier":"%s","displayName":"An account","appId":"wx%s","appSecret":"%s","token":"aToken",
                 "encodingAesKey":"abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"}""".formatted(identifier, Ids.hex(8), Ids.hex(16)));
        return identifier;
    }

    /// Something that can be had back.
    private String deleted(Pool pool, String token, String kind) {
        var id = switch (kind) {
            case "applications" -> application(pool, token);
            case "connections" -> connection(pool, token);
            default -> webhook(pool, token);
        };
        var path = "/" + kind + "/" + id;
        var read = kind.equals("connections") ? path + "/settings" : path;
        var version = api.get(pool, read, token).headers().firstValue("ETag").orElseThrow();
        var answer = api.send(api.at("/api/v1/pools/" + pool.id() + path)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", version)
                .DELETE());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return id;
    }

    private String apiClient(Pool pool, String token) {
        var made = api.post(pool, "/api-clients", token, "{\"name\":\"x\",\"scopes\":[]}");
        return json(made).get("client").get("clientId").asString();
    }

    private String miniProgram(Pool pool, String token) {
        var body = """
                {"identifier":"%s","displayName":"A program","privateDeployment":true,"appId":"wx%s",
                 "appSecret":"%s"}""".formatted("program-" + Ids.hex(4), Ids.hex(8), Ids.hex(16));
        return json(api.post(pool, "/mini-programs", token, body))
                .get("identifier")
                .asString();
    }
}
