package dev.saoma.forwarder;

import java.time.Instant;

/// One push on its way to Saoma, as WeChat sent it, with the delivery id that stays the same over all tries.
final class Parcel {

    private final Label label;
    private final String query;
    private final String contentType;
    private final byte[] body;

    Parcel(Label label, String query, String contentType, byte[] body) {
        this.label = label;
        this.query = query;
        this.contentType = contentType;
        this.body = body;
    }

    /// What has to be known of a push to have it wait its turn.
    ///
    /// @param lane stands for the sender: pushes of one lane are delivered one after the other
    record Label(String id, Instant receivedAt, String lane) {}

    Label label() {
        return label;
    }

    String query() {
        return query;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }
}
