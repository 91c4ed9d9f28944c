package dev.saoma.server.push;

import java.util.Arrays;
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

    /// Whether the first character of the body that is no space is this one.
    boolean begins(char first) {
        for (var next : body) {
            if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
                return next == first;
            }
        }
        return false;
    }

    /// The same with no more than the beginning of query and body.
    RawPush cut(int most) {
        return new RawPush(
                query.substring(0, Math.min(query.length(), most)),
                contentType == null ? null : contentType.substring(0, Math.min(contentType.length(), most)),
                Arrays.copyOf(body, Math.min(body.length, most)));
    }

    /// Says nothing that could be sent again, and nothing of what people write.
    @Override
    public String toString() {
        return "RawPush[" + body.length + " bytes]";
    }
}
