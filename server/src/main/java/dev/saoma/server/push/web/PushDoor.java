package dev.saoma.server.push.web;

import dev.saoma.protocol.PushReader;
import dev.saoma.protocol.Reply;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.IncomingPush;
import dev.saoma.server.push.Receipt;
import dev.saoma.server.push.ReceivePush;
import dev.saoma.server.push.Voucher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/// Takes pushes before anything else sees them (`wechat-protocol` §A): no filter and no framework has anything to do
/// with them, and together these cost more than a push. To anyone but WeChat it answers with an empty 403, whatever
/// the reason, and to the JSON of a forwarder with `success`, whatever comes of it.
final class PushDoor extends Handler.Wrapper {

    private static final Logger log = LoggerFactory.getLogger(PushDoor.class);
    private static final Pattern ADDRESS = Pattern.compile("/connections/social/([^/]+)/([^/]+)/events");
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String XML = "text/xml;charset=UTF-8";

    private final SingletonSupplier<ReceivePush> receive;

    PushDoor(SingletonSupplier<ReceivePush> receive) {
        this.receive = receive;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!HttpMethod.POST.is(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        var address = ADDRESS.matcher(Request.getPathInContext(request));
        if (!address.matches()) {
            return super.handle(request, response, callback);
        }
        try {
            take(address.group(1), address.group(2), request, response, callback);
        } catch (RuntimeException e) {
            log.error("A push could not be dealt with", e);
            end(HttpStatus.INTERNAL_SERVER_ERROR_500, request, response, callback);
        }
        return true;
    }

    private void take(String identifier, String pool, Request request, Response response, Callback callback) {
        var incoming = incoming(request);
        var receipt = PoolId.parse(pool)
                .map(id -> receive.obtain().receive(id, identifier, incoming))
                .orElseGet(Receipt.Refused::new);
        // Whatever came of it: the forwarder in question ends at any other answer, and tells the sender nothing.
        if (incoming.mustBeAnswered()) {
            answer(Reply.SUCCESS, request, response, callback);
            return;
        }
        switch (receipt) {
            case Receipt.Recorded(var answer) -> answer(answer, request, response, callback);
            case Receipt.Refused _ -> end(HttpStatus.FORBIDDEN_403, request, response, callback);
            case Receipt.NotRecorded _ -> end(HttpStatus.SERVICE_UNAVAILABLE_503, request, response, callback);
        }
    }

    private static IncomingPush incoming(Request request) {
        var headers = request.getHeaders();
        var query = request.getHttpURI().getQuery();
        var voucher = voucher(headers);
        return new IncomingPush(
                DoorQuery.read(query),
                Objects.requireNonNullElse(query, ""),
                headers.get(HttpHeader.CONTENT_TYPE),
                voucher,
                voucher == null || !wantsNoAnswer(headers),
                () -> body(request));
    }

    /// WeChat sends it as it is; what hands pushes on may have packed it. It is unpacked when it is here: while it is
    /// waited for, nobody makes us hold more than they send.
    private static byte[] body(Request request) throws IOException {
        var sent = Content.Source.asInputStream(request).readNBytes(most(request) + 1);
        if (!request.getHeaders().contains(HttpHeader.CONTENT_ENCODING, "gzip")) {
            return sent;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return unpacked.readNBytes(PushReader.MAX_BODY + 1);
        }
    }

    /// Nearly all say how long it is, and so it needs no more room than that.
    private static int most(Request request) {
        var length = request.getLength();
        return length < 0 ? PushReader.MAX_BODY : (int) Math.min(length, PushReader.MAX_BODY);
    }

    /// Nobody would see one (RFC 7240 §4.2).
    private static boolean wantsNoAnswer(HttpFields headers) {
        return headers.getValuesList("Prefer").stream()
                .flatMap(preferences -> Arrays.stream(preferences.split("[,;]")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase("return=minimal"));
    }

    /// The headers of Standard Webhooks, where a forwarder has put them.
    private static @Nullable Voucher voucher(HttpFields headers) {
        var id = headers.get("webhook-id");
        var timestamp = headers.get("webhook-timestamp");
        var signature = headers.get("webhook-signature");
        return id == null || timestamp == null || signature == null ? null : new Voucher(id, timestamp, signature);
    }

    private static void answer(String body, Request request, Response response, Callback callback) {
        sayIfItIsTheLast(request, response);
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.equals(Reply.SUCCESS) ? TEXT : XML);
        Content.Sink.write(response, true, body, callback);
    }

    private static void end(int status, Request request, Response response, Callback callback) {
        sayIfItIsTheLast(request, response);
        response.setStatus(status);
        Content.Sink.write(response, true, "", callback);
    }

    /// Where not all that was sent has been read, nothing else can come over the connection (RFC 9112 §9.6).
    private static void sayIfItIsTheLast(Request request, Response response) {
        if (!request.consumeAvailable()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
    }
}
