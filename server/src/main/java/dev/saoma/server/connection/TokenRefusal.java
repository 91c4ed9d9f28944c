package dev.saoma.server.connection;

import dev.saoma.protocol.ErrorCode;
import dev.saoma.protocol.RefusedAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why WeChat gives no platform token of an account, or makes no codes by one: something that somebody has to set
/// right, here or at WeChat.
///
/// @param errcode WeChat's; where a token was asked for, as it is meant there
/// @param address of this server, from which WeChat takes no calls; null where that is not it, or not told
public record TokenRefusal(int errcode, @Nullable String address, Instant at) {

    /// What is wrong.
    public enum Cause {
        APP_ID,
        SECRET,
        /// Where the calls come from: the IP whitelist, and the questions that WeChat asks instead of it.
        ADDRESS,
        /// The account itself, as its state says at WeChat.
        ACCOUNT,
        /// Codes are not among what the account may do.
        CODES
    }

    private static final int MAY_NOT = 48001;
    private static final int MAY_NO_LONGER = 48004;

    /// Nothing where it may pass by itself.
    public static Optional<TokenRefusal> of(Reply.Failed<?> failed, Instant at) {
        var code = ErrorCode.ofTokenCall(failed.errcode());
        return switch (code.reaction()) {
            case CONFIGURATION, PERMISSION ->
                Optional.of(new TokenRefusal(
                        code.code(), RefusedAddress.in(failed.errmsg()).orElse(null), at));
            case IGNORE,
                    RETRY_LATER,
                    REFRESH_TOKEN,
                    QUOTA,
                    USER,
                    RESTART_LOGIN,
                    REAUTHORIZE,
                    AWAIT_TICKET,
                    CALLER_BUG,
                    UNKNOWN -> Optional.empty();
        };
    }

    /// The same of an order for a code. What it says of the token is told where that is asked for.
    public static Optional<TokenRefusal> ofCode(Reply.Failed<?> failed, Instant at) {
        var refusal = new TokenRefusal(failed.errcode(), null, at);
        return refusal.cause() == Cause.CODES ? Optional.of(refusal) : Optional.empty();
    }

    public Cause cause() {
        return switch (errcode) {
            case 40013 -> Cause.APP_ID;
            case 40125 -> Cause.SECRET;
            case 40164, 89501, 89502, 89503, 89504, 89505, 89506, 89507 -> Cause.ADDRESS;
            case MAY_NOT, MAY_NO_LONGER -> Cause.CODES;
            default -> Cause.ACCOUNT;
        };
    }
}
