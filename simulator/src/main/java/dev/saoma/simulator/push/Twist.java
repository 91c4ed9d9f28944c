package dev.saoma.simulator.push;

import dev.saoma.simulator.world.MessageMode;
import dev.saoma.simulator.world.Secret;
import org.jspecify.annotations.Nullable;

/// How a push made for a test differs from an honest one; what is null stays as the account says.
///
/// @param encryptedFor the AppID at the end of the encrypted text
/// @param timestamp seconds since 1970, instead of now
public record Twist(
        @Nullable MessageMode mode,
        @Nullable Secret token,
        @Nullable Secret encodingAesKey,
        @Nullable String encryptedFor,
        @Nullable Long timestamp,
        @Nullable String nonce,
        @Nullable String callbackUrl,
        @Nullable Integer retries) {

    public static final Twist NONE = new Twist(null, null, null, null, null, null, null, null);

    /// Honest but for the form in which it travels.
    public static Twist inMode(@Nullable MessageMode mode) {
        return new Twist(mode, null, null, null, null, null, null, null);
    }

    /// What is already twisted stays as it is.
    Twist with(@Nullable Secret otherToken, @Nullable Secret otherKey) {
        return new Twist(
                mode,
                token == null ? otherToken : token,
                encodingAesKey == null ? otherKey : encodingAesKey,
                encryptedFor,
                timestamp,
                nonce,
                callbackUrl,
                retries);
    }
}
