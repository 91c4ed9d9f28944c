package dev.saoma.protocol;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The query of a request from WeChat (接入指南), as it came and not yet believed. `openid` is outside every signature:
/// it is never to be believed, and is often not there.
public record PushQuery(
        @Nullable String signature,
        @Nullable String timestamp,
        @Nullable String nonce,
        @Nullable String openid,
        @Nullable String encryptType,
        @Nullable String msgSignature,
        @Nullable String echostr) {

    /// Reads the parameters by their names on the wire.
    public static PushQuery from(Function<String, @Nullable String> parameter) {
        return new PushQuery(
                parameter.apply("signature"),
                parameter.apply("timestamp"),
                parameter.apply("nonce"),
                parameter.apply("openid"),
                parameter.apply("encrypt_type"),
                parameter.apply("msg_signature"),
                parameter.apply("echostr"));
    }

    /// Whether all is there that WeChat's check of a server address has (接入指南). Whoever else comes by, with a browser
    /// or a scanner, has not; whether it is right is another question.
    public boolean looksLikeCheck() {
        return signature != null && timestamp != null && nonce != null && echostr != null;
    }

    /// Whether it has what a signature can be checked by. No push of WeChat's comes without.
    public boolean isSigned() {
        return (signature != null || msgSignature != null) && timestamp != null && nonce != null;
    }

    boolean encrypted() {
        return msgSignature != null || "aes".equalsIgnoreCase(encryptType);
    }

    /// Says nothing that could be sent again: a plaintext signature fits any body while its timestamp is fresh.
    @Override
    public String toString() {
        return encrypted() ? "PushQuery[encrypted]" : "PushQuery[plaintext]";
    }
}
