package dev.saoma.server.scan;

import dev.saoma.server.connection.Picture;
import java.time.Duration;
import java.time.Instant;

/// A code that nobody has seen yet.
///
/// @param goodUntil when WeChat forgets it, or we do
record FreshCode(Scene scene, Face face, Instant goodUntil) {

    /// How it is shown.
    sealed interface Face {

        /// We draw what it says.
        ///
        /// @param ticket comes back with the event
        record Link(String ticket, String url) implements Face {}

        /// WeChat has drawn it, and nobody else can.
        record Drawn(Picture picture) implements Face {}
    }

    /// Whether it is known for so long from that moment.
    boolean isGoodFor(Duration life, Instant from) {
        return !from.plus(life).isAfter(goodUntil);
    }

    /// What comes back with the event of its scan; empty where there is no event.
    String ticket() {
        return face instanceof Face.Link link ? link.ticket() : "";
    }

    /// What its picture has to say; empty where WeChat draws it.
    String url() {
        return face instanceof Face.Link link ? link.url() : "";
    }
}
