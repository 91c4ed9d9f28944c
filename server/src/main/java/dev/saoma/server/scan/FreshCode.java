package dev.saoma.server.scan;

import dev.saoma.server.connection.QrCode;
import java.time.Duration;
import java.time.Instant;

/// A code that nobody has seen yet.
record FreshCode(Scene scene, QrCode code) {

    /// Whether WeChat knows it for so long from that moment.
    boolean isGoodFor(Duration life, Instant from) {
        return !from.plus(life).isAfter(code.expiresAt());
    }
}
