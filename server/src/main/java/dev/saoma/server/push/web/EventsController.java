package dev.saoma.server.push.web;

import dev.saoma.protocol.PushQuery;
import dev.saoma.protocol.PushReader;
import dev.saoma.protocol.Reply;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.IncomingPush;
import dev.saoma.server.push.Receipt;
import dev.saoma.server.push.ReceivePush;
import dev.saoma.server.push.Voucher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// The server URL that the operator enters at mp.weixin.qq.com (`wechat-protocol` §A). To anyone but WeChat it
/// answers with an empty 403, whatever the reason, and to the JSON of a forwarder with `success`, whatever comes
/// of it.
@RestController
@RequestMapping("/connections/social/{identifier}/{pool}/events")
class EventsController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");

    private final ReceivePush receive;

    EventsController(ReceivePush receive) {
        this.receive = receive;
    }

    @GetMapping
    ResponseEntity<String> check(
            @PathVariable String identifier, @PathVariable String pool, HttpServletRequest request) {
        // The echo is not part of the signature: as text, and nothing that a browser would take for a page.
        return PoolId.parse(pool)
                .flatMap(id -> receive.check(id, identifier, query(request)))
                .map(echo -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(echo))
                .orElseGet(EventsController::forbidden);
    }

    @PostMapping
    ResponseEntity<String> push(
            @PathVariable String identifier, @PathVariable String pool, HttpServletRequest request) {
        var incoming = incoming(request);
        var receipt = PoolId.parse(pool)
                .map(id -> receive.receive(id, identifier, incoming))
                .orElseGet(Receipt.Refused::new);
        // Whatever came of it: the forwarder in question ends at any other answer, and tells the sender nothing.
        if (incoming.mustBeAnswered()) {
            return answer(Reply.SUCCESS);
        }
        return switch (receipt) {
            case Receipt.Recorded(var answer) -> answer(answer);
            case Receipt.Refused _ -> forbidden();
            case Receipt.NotRecorded _ ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        };
    }

    private static IncomingPush incoming(HttpServletRequest request) {
        var voucher = voucher(request);
        return new IncomingPush(
                query(request),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                request.getContentType(),
                voucher,
                voucher == null || !wantsNoAnswer(request),
                () -> request.getInputStream().readNBytes(PushReader.MAX_BODY + 1));
    }

    /// Nobody would see one (RFC 7240 §4.2).
    private static boolean wantsNoAnswer(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .flatMap(preferences -> Arrays.stream(preferences.split("[,;]")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase("return=minimal"));
    }

    /// The headers of Standard Webhooks, where a forwarder has put them.
    private static @Nullable Voucher voucher(HttpServletRequest request) {
        var id = request.getHeader("webhook-id");
        var timestamp = request.getHeader("webhook-timestamp");
        var signature = request.getHeader("webhook-signature");
        return id == null || timestamp == null || signature == null ? null : new Voucher(id, timestamp, signature);
    }

    private static ResponseEntity<String> answer(String body) {
        return ResponseEntity.ok()
                .contentType(body.equals(Reply.SUCCESS) ? TEXT : XML)
                .body(body);
    }

    /// From the address alone: to ask the container for parameters may make it swallow the body.
    private static PushQuery query(HttpServletRequest request) {
        var parameters = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        return PushQuery.from(name -> Optional.ofNullable(parameters.getFirst(name))
                .flatMap(EventsController::decoded)
                .orElse(null));
    }

    /// A value that is not percent-encoded as it has to be is as good as none.
    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(UriUtils.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<String> forbidden() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
}
