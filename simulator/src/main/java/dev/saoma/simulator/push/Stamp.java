package dev.saoma.simulator.push;

import dev.saoma.simulator.wire.Signature;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.MessageMode;
import dev.saoma.simulator.world.OpenId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/// The query of one attempt: every attempt has its own timestamp, nonce and signatures.
record Stamp(String query) {

    static Stamp of(PushOrder order, Envelope envelope, boolean wrongSignature, Instant now, Chance chance) {
        Twist twist = order.twist();
        Long chosen = twist.timestamp();
        String timestamp = Long.toString(chosen == null ? now.getEpochSecond() : chosen);
        String nonce = Objects.requireNonNullElseGet(twist.nonce(), () -> chance.digits(10));
        String token = wrongSignature
                ? chance.letters(16)
                : Objects.requireNonNullElse(twist.token(), order.account().token())
                        .reveal();
        StringBuilder query = new StringBuilder();
        add(query, "signature", Signature.of(token, timestamp, nonce));
        add(query, "timestamp", timestamp);
        add(query, "nonce", nonce);
        OpenId openId = order.openId();
        if (openId != null) {
            add(query, "openid", openId.value());
        }
        if (envelope.mode() != MessageMode.PLAINTEXT) {
            add(query, "encrypt_type", "aes");
            add(query, "msg_signature", Signature.of(token, timestamp, nonce, envelope.encrypted()));
        }
        return new Stamp(query.toString());
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? "" : "&").append(name).append('=');
        query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
