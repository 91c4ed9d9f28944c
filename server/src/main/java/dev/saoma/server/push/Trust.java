package dev.saoma.server.push;

import dev.saoma.protocol.Channel;
import dev.saoma.protocol.OpenedPush;
import dev.saoma.protocol.Proof;
import dev.saoma.server.connection.MessageMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// On what grounds a push is believed or not.
///
/// @param mode how it came; unknown where it could not be opened
/// @param refusal why it is not believed; absent where it is
/// @param token which Token signed it, if one did
/// @param key which key opened it, if it was encrypted
/// @param skew how far our clock was ahead of the signed timestamp, travel included
public record Trust(
        Way way,
        @Nullable MessageMode mode,
        @Nullable Refusal refusal,
        @Nullable SecretUsed token,
        @Nullable SecretUsed key,
        @Nullable Duration skew) {

    static Trust in(Way way, OpenedPush.Accepted opened, Instant arrived) {
        var signed = opened.proof() instanceof Proof.Signed signature ? signature : null;
        return new Trust(
                way,
                MessageMode.valueOf(opened.mode().name()),
                null,
                signed == null ? null : used(signed.currentToken()),
                opened.channel() instanceof Channel.Encrypted encrypted ? used(encrypted.currentKey()) : null,
                signed == null ? null : Duration.between(signed.at(), arrived));
    }

    static Trust refused(Way way, Refusal why) {
        return new Trust(way, null, why, null, null, null);
    }

    private static SecretUsed used(boolean current) {
        return current ? SecretUsed.CURRENT : SecretUsed.FORMER;
    }

    /// Whether it is believed.
    public boolean isVerified() {
        return refusal == null;
    }
}
