package dev.saoma.server.connection;

import dev.saoma.protocol.RefusedAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why WeChat gives no platform token of an account: something that somebody has to set right, here or at WeChat.
///
/// @param errcode WeChat's, as it is meant where a token is asked for
/// @param address of this server, from which WeChat takes no calls; null where that is not it, or not told
public record TokenRefusal(int errcode, @Nullable String address, Instant at) {

    /// What is wrong.
    public enum Cause {
        APP_ID,
        SECRET,
        /// Where the calls come from: the IP whitelist, and the questions that WeChat asks instead of it.
        ADDRESS,
        /// The account itself, as its state says at WeChat.
        ACCOUNT
    }

    /// Nothing where it may pass by itself.
    public static Optional<TokenRefusal> of(Reply.Failed<?> failed, Instant at) {
        var meant = failed.ofTokenCall();
        return meant.wantsSettingRight()
                ? Optional.of(new TokenRefusal(
                        meant.errcode(), RefusedAddress.in(meant.errmsg()).orElse(null), at))
                : Optional.empty();
    }

    public Cause cause() {
        return switch (errcode) {
            case 40013 -> Cause.APP_ID;
            case 40125 -> Cause.SECRET;
            case 40164, 89501, 89502, 89503, 89504, 89505, 89506, 89507 -> Cause.ADDRESS;
            default -> Cause.ACCOUNT;
        };
    }
}
