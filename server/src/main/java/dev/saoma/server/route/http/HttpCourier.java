package dev.saoma.server.route.http;

import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.GuardedClient;
import dev.saoma.server.kernel.outbound.Heard;
import dev.saoma.server.kernel.outbound.HostNames;
import dev.saoma.server.kernel.outbound.Limits;
import dev.saoma.server.kernel.outbound.Post;
import dev.saoma.server.route.Courier;
import dev.saoma.server.route.Delivery;
import dev.saoma.server.route.DeliverySettings;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import javax.net.ssl.SSLContext;

/// Carries a push as WeChat sent it, with our signature beside (Standard Webhooks).
final class HttpCourier implements Courier, AutoCloseable {

    private final GuardedClient client;
    private final InstantSource clock;

    HttpCourier(DeliverySettings settings, AddressGuard guard, HostNames names, SSLContext trust, InstantSource clock) {
        // As many connections as tries: who is let through by the gate of its route never waits for one.
        var limits = new Limits(settings.connectWithin(), settings.answerWithin(), DeliverySettings.MOST_AT_ONCE);
        this.client = new GuardedClient(limits, guard, names, trust);
        this.clock = clock;
    }

    @Override
    public Return carry(Delivery delivery, Route route) {
        var started = clock.instant();
        var heard = client.send(post(delivery, route, started));
        var took = Duration.between(started, clock.instant());
        return switch (heard) {
            case Heard.Answer(var answer) when answer.status() / 100 == 2 -> new Return.Taken(answer, took);
            case Heard.Answer(var answer) ->
                new Return.Failed(answer, answer.status() / 100 == 3 ? Trouble.REDIRECT : Trouble.ERROR_STATUS, took);
            case Heard.Nothing(var why) -> new Return.Failed(null, Trouble.of(why), took);
        };
    }

    private static Post post(Delivery delivery, Route route, Instant now) {
        var raw = delivery.raw();
        var headers = new HashMap<String, String>();
        var type = raw.contentType();
        if (type != null) {
            headers.put("Content-Type", type);
        }
        headers.put("webhook-id", delivery.id().value());
        var timestamp = Long.toString(now.getEpochSecond());
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", route.secret().sign(delivery.id().value(), timestamp, raw.body()));
        var target = route.target();
        return new Post(target.address(), target.pathWith(raw.query()), headers, raw.body());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
