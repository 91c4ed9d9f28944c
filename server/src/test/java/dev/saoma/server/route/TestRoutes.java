package dev.saoma.server.route;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.kernel.outbound.Network;
import dev.saoma.server.kernel.outbound.Target;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.RawPush;
import dev.saoma.server.testing.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// Routes and deliveries for tests.
public final class TestRoutes {

    /// The example of the Standard Webhooks specification.
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private TestRoutes() {}

    /// A route for all pushes.
    public static Route route(ConnectionId connection, String target) {
        return route(connection, target, Selection.ALL, false);
    }

    /// A route whose target answers.
    static Route answering(ConnectionId connection, String target) {
        return route(connection, target, Selection.ALL, true);
    }

    static Route route(ConnectionId connection, String target, Selection selection, boolean answers) {
        var id = Ids.id();
        return new Route(
                new RouteId(id),
                connection,
                "route-" + id,
                0,
                Target.parse(target).orElseThrow(),
                selection,
                new WebhookSecret(new Secret(SECRET)),
                true,
                answers);
    }

    /// A route for all pushes, of that name.
    static Route named(String name, ConnectionId connection) {
        var route = route(connection, "https://shop.example/");
        return new Route(
                route.id(),
                connection,
                name,
                0,
                route.target(),
                route.selection(),
                route.secret(),
                route.active(),
                route.answers());
    }

    static Route inactive(Route route) {
        return new Route(
                route.id(),
                route.connection(),
                route.name(),
                route.position(),
                route.target(),
                route.selection(),
                route.secret(),
                false,
                route.answers());
    }

    /// A delivery of a text that waits for its turn.
    public static Delivery delivery(Route route, String sender, Instant at) {
        return new Delivery(
                new DeliveryId(Ids.hex(11)),
                route.id(),
                route.connection(),
                new PushId(Ids.hex(11)),
                sender,
                Delivery.place(at),
                "text",
                new RawPush(
                        "timestamp=1&nonce=%2f%7e+~'()%20",
                        "text/xml", "<xml>你好</xml>".getBytes(StandardCharsets.UTF_8)),
                DeliveryState.WAITING,
                0,
                at,
                at,
                at.plus(Duration.ofDays(1)));
    }

    /// Limits with which a test is over soon.
    public static DeliverySettings settings(Duration answerWithin, String... allowed) {
        return new DeliverySettings(
                Stream.of(allowed).map(Network::valueOf).toList(),
                Duration.ofSeconds(1),
                answerWithin,
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Duration.ofDays(1),
                2,
                Duration.ofDays(7),
                Duration.ofDays(30));
    }
}
