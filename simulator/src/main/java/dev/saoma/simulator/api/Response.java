package dev.saoma.simulator.api;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An answer as bytes.
final class Response {

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final @Nullable Integer errcode;

    /// @param status 0 to cut the connection without a word
    Response(int status, String contentType, byte[] body, @Nullable Integer errcode) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.errcode = errcode;
    }

    static Response cut() {
        return new Response(0, "", new byte[0], null);
    }

    static Response text(int status, String contentType, String body, @Nullable Integer errcode) {
        return new Response(status, contentType, body.getBytes(StandardCharsets.UTF_8), errcode);
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    @Nullable
    Integer errcode() {
        return errcode;
    }

    /// What a person can read of it.
    String text() {
        return contentType.startsWith("image/")
                ? "(" + body.length + " bytes)"
                : new String(body, StandardCharsets.UTF_8);
    }
}
