package dev.saoma.server.connection;

import dev.saoma.server.kernel.Secret;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Token and the EncodingAESKey from before the last change of each: still good until WeChat has used the new
/// one, or until their time is over.
public record FormerSecrets(
        @Nullable Former token, @Nullable Former key) {

    /// Nothing was changed lately.
    public static final FormerSecrets NONE = new FormerSecrets(null, null);

    /// One secret that has been replaced.
    public record Former(Secret secret, Instant goodUntil) {}

    /// The Token that is good beside the current one.
    public Optional<Secret> tokenAt(Instant now) {
        return at(token, now);
    }

    /// The key that is good beside the current one.
    public Optional<Secret> keyAt(Instant now) {
        return at(key, now);
    }

    private static Optional<Secret> at(@Nullable Former former, Instant now) {
        return former != null && now.isBefore(former.goodUntil()) ? Optional.of(former.secret()) : Optional.empty();
    }
}
