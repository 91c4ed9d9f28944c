package dev.saoma.forwarder;

import java.time.Instant;

/// Pushes on their way, by sender and text.
final class TestParcels {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private TestParcels() {}

    static Parcel parcel(String sender, String text) {
        var id = "msg_" + sender + "-" + text.replaceAll("\\W", "-");
        var label = new Parcel.Label(id, NOW, Lane.of(new Query("openid=" + sender), new byte[0], id));
        return new Parcel(label, "openid=" + sender, "text/xml", TestPush.bytes(text));
    }

    static Kept kept(String sender, String text) {
        return new Memory.InMemory(parcel(sender, text));
    }
}
