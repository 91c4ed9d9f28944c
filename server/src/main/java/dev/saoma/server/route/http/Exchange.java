package dev.saoma.server.route.http;

import dev.saoma.server.route.Courier;
import dev.saoma.server.route.Delivery;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.TargetAnswer;
import dev.saoma.server.route.Trouble;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/// One request to a target and what comes back: the push as WeChat sent it, with our signature beside (Standard
/// Webhooks).
final class Exchange {

    private final CloseableHttpClient client;
    private final Addresses addresses;
    private final Delivery delivery;
    private final Route route;
    private final Instant now;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Idle());

    Exchange(CloseableHttpClient client, Addresses addresses, Delivery delivery, Route route, Instant now) {
        this.client = client;
        this.addresses = addresses;
        this.delivery = delivery;
        this.route = route;
        this.now = now;
    }

    private sealed interface State {
        record Idle() implements State {}

        record Asking(HttpPost request) implements State {}

        record Over() implements State {}
    }

    /// What was heard of the target.
    sealed interface Heard {

        record Answer(TargetAnswer answer) implements Heard {}

        record Nothing(Trouble why) implements Heard {}
    }

    /// Connects to the addresses that were checked, one after the other until one is there.
    Heard run() {
        return switch (addresses.of(route.target())) {
            case Addresses.Found.None(var why) -> new Heard.Nothing(why);
            case Addresses.Found.Some(var found) -> ask(found);
        };
    }

    private Heard ask(List<InetAddress> found) {
        Heard heard = new Heard.Nothing(Trouble.NO_CONNECTION);
        for (var address : found) {
            heard = ask(address);
            if (!heard.equals(new Heard.Nothing(Trouble.NO_CONNECTION))) {
                return heard;
            }
        }
        return heard;
    }

    /// Ends it, wherever it is.
    void breakOff() {
        if (state.getAndSet(new State.Over()) instanceof State.Asking asking) {
            asking.request().cancel();
        }
    }

    private Heard ask(InetAddress address) {
        var target = route.target();
        var host = new HttpHost(target.address().getScheme(), address, target.host(), target.port());
        var request = request(target.address(), target.pathWith(delivery.raw().query()));
        if (!(state.updateAndGet(former -> former instanceof State.Over ? former : new State.Asking(request))
                instanceof State.Asking)) {
            return new Heard.Nothing(Trouble.TOO_SLOW);
        }
        try {
            return client.execute(host, request, response -> read(response, request));
        } catch (IOException e) {
            return new Heard.Nothing(trouble(e));
        }
    }

    private HttpPost request(URI target, String path) {
        var body = delivery.raw().body();
        var request = new HttpPost(target);
        request.setPath(path);
        var type = delivery.raw().contentType();
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        request.setHeader("webhook-id", delivery.id().value());
        request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.setHeader("webhook-signature", route.secret().sign(delivery.id(), now, body));
        request.setEntity(new ByteArrayEntity(body, null));
        return request;
    }

    private static Heard read(ClassicHttpResponse response, HttpPost request) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Heard.Answer(new TargetAnswer(response.getCode(), new byte[0], true));
        }
        var body = entity.getContent().readNBytes(Courier.LARGEST_ANSWER + 1);
        var whole = body.length <= Courier.LARGEST_ANSWER;
        if (!whole) {
            // What is left over would have to be read to use the connection again; rather do without it.
            request.cancel();
        }
        var read = whole ? body : Arrays.copyOf(body, Courier.LARGEST_ANSWER);
        return new Heard.Answer(new TargetAnswer(response.getCode(), read, whole));
    }

    private static Trouble trouble(IOException failure) {
        return switch (failure) {
            case ConnectTimeoutException _, ConnectException _, NoRouteToHostException _ -> Trouble.NO_CONNECTION;
            case SocketTimeoutException _ -> Trouble.TOO_SLOW;
            case SSLException _ -> Trouble.NOT_TRUSTED;
            default -> Trouble.BROKEN_OFF;
        };
    }
}
