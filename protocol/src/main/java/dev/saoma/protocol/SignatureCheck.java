package dev.saoma.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells who signed a query, and whether that was just now.
final class SignatureCheck {

    private static final int TIMESTAMP_DIGITS = 10;

    private final List<PushToken> tokens;
    private final Duration window;

    SignatureCheck(List<PushToken> tokens, Duration window) {
        this.tokens = tokens;
        this.window = window;
    }

    /// The signature is looked at before the time, so that "stale" in a log means that WeChat or somebody who
    /// heard it once did sign this.
    Outcome<Signed> check(PushQuery query, @Nullable String signature, Instant now, String... alsoSigned) {
        String timestamp = query.timestamp();
        String nonce = query.nonce();
        if (signature == null || timestamp == null || nonce == null || nonce.isEmpty()) {
            return new Outcome.Failed<>(RefusalReason.UNSIGNED);
        }
        String[] parts = new String[alsoSigned.length + 2];
        System.arraycopy(alsoSigned, 0, parts, 0, alsoSigned.length);
        parts[alsoSigned.length] = timestamp;
        parts[alsoSigned.length + 1] = nonce;
        for (PushToken token : tokens) {
            if (token.signed(signature, parts)) {
                return fresh(timestamp, now)
                        ? new Outcome.Ok<>(new Signed(token, token == tokens.getFirst(), timestamp, nonce))
                        : new Outcome.Failed<>(RefusalReason.STALE);
            }
        }
        return new Outcome.Failed<>(RefusalReason.BAD_SIGNATURE);
    }

    /// The parts are signed joined, without a mark between them: digits could be moved from one part to the next and
    /// the signature would still fit. Exactly ten digits leave no room for that.
    private boolean fresh(String timestamp, Instant now) {
        if (timestamp.length() != TIMESTAMP_DIGITS || !Ascii.isDigits(timestamp)) {
            return false;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, now).abs().compareTo(window) <= 0;
    }
}
