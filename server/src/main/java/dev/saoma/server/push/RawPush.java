package dev.saoma.server.push;

import org.jspecify.annotations.Nullable;

/// A push as it came, byte for byte: what a customer's own handler would have been sent.
public final class RawPush {

    private final String query;
    private final @Nullable String contentType;
    private final byte[] body;

    /// @param query the part of the address after `?`, still encoded; empty if there was none
    /// @param body is not copied; nobody changes it
    public RawPush(String query, @Nullable String contentType, byte[] body) {
        this.query = query;
        this.contentType = contentType;
        this.body = body;
    }

    public String query() {
        return query;
    }

    public @Nullable String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body;
    }

    /// Says nothing that could be sent again, and nothing of what people write.
    @Override
    public String toString() {
        return "RawPush[" + body.length + " bytes]";
    }
}
