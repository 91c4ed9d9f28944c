package dev.saoma.server.kernel.outbound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/// One request and what comes back.
final class Exchange {

    private final CloseableHttpClient client;
    private final Addresses addresses;
    private final Post post;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Idle());

    Exchange(CloseableHttpClient client, Addresses addresses, Post post) {
        this.client = client;
        this.addresses = addresses;
        this.post = post;
    }

    private sealed interface State {
        record Idle() implements State {}

        record Asking(HttpUriRequestBase request) implements State {}

        record Over() implements State {}
    }

    /// Connects to the addresses that were checked, one after the other until one is there.
    Heard run() {
        return switch (addresses.of(post)) {
            case Addresses.Found.None(var why) -> new Heard.Nothing(why);
            case Addresses.Found.Some(var found) -> ask(found);
        };
    }

    private Heard ask(List<InetAddress> found) {
        Heard heard = new Heard.Nothing(Silence.NO_CONNECTION);
        for (var address : found) {
            heard = ask(address);
            if (!heard.equals(new Heard.Nothing(Silence.NO_CONNECTION))) {
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
        var host = new HttpHost(post.target().getScheme(), address, post.host(), post.port());
        var request = request();
        if (!(state.updateAndGet(former -> former instanceof State.Over ? former : new State.Asking(request))
                instanceof State.Asking)) {
            return new Heard.Nothing(Silence.TOO_SLOW);
        }
        try {
            return client.execute(host, request, response -> read(response, request));
        } catch (IOException e) {
            return new Heard.Nothing(silence(e));
        }
    }

    private HttpUriRequestBase request() {
        var request = new HttpUriRequestBase(post.method(), post.target());
        request.setPath(post.path());
        post.headers().forEach(request::setHeader);
        if (post.body().length > 0 || post.method().equals("POST")) {
            request.setEntity(new ByteArrayEntity(post.body(), null));
        }
        return request;
    }

    private static Heard read(ClassicHttpResponse response, HttpUriRequestBase request) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Heard.Answer(new TargetAnswer(response.getCode(), new byte[0], true));
        }
        var body = entity.getContent().readNBytes(GuardedClient.LARGEST_ANSWER + 1);
        var whole = body.length <= GuardedClient.LARGEST_ANSWER;
        if (!whole) {
            // What is left over would have to be read to use the connection again; rather do without it.
            request.cancel();
        }
        var read = whole ? body : Arrays.copyOf(body, GuardedClient.LARGEST_ANSWER);
        return new Heard.Answer(new TargetAnswer(response.getCode(), read, whole));
    }

    private static Silence silence(IOException failure) {
        return switch (failure) {
            case ConnectTimeoutException _, ConnectException _, NoRouteToHostException _ -> Silence.NO_CONNECTION;
            case SocketTimeoutException _ -> Silence.TOO_SLOW;
            case SSLException _ -> Silence.NOT_TRUSTED;
            default -> Silence.BROKEN_OFF;
        };
    }
}
