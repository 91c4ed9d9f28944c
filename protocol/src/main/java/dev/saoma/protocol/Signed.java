package dev.saoma.protocol;

import java.time.Instant;

/// A query whose signature fits: the token that made it, whether that is the current one, and what was signed.
record Signed(PushToken token, boolean current, String timestamp, String nonce) {

    Proof.Signed proof() {
        return new Proof.Signed(
                Instant.ofEpochSecond(Long.parseLong(timestamp)), token.sign(timestamp, nonce), current);
    }
}
