package dev.saoma.protocol;

import java.time.Instant;

/// Why a push is believed.
public sealed interface Proof {

    /// WeChat's own signature, made a moment ago.
    ///
    /// @param at when it was made, by WeChat's clock
    /// @param mark the signature over the Token, the timestamp and the nonce alone, whatever else was signed. It
    ///     would fit any plaintext push until its timestamp is stale, so the caller lets it stand for one body
    ///     only
    /// @param currentToken whether the current Token made it, and not the previous one
    record Signed(Instant at, String mark, boolean currentToken) implements Proof {

        /// Keeps what could be sent again out of the log.
        @Override
        public String toString() {
            return "Signed[at=" + at + ", currentToken=" + currentToken + "]";
        }
    }

    /// No signature came along. That it could be decrypted, names our AppID and speaks of just now is all there is.
    record KeyAlone() implements Proof {}

    /// Somebody whom the caller trusts vouches for the whole of it.
    record Vouched() implements Proof {}

    /// Whether this shows that WeChat uses the current Token.
    default boolean showsCurrentToken() {
        return this instanceof Signed signed && signed.currentToken();
    }
}
