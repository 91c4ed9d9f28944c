package dev.saoma.server.connection;

import java.time.Instant;
import java.util.Optional;

/// That WeChat makes no codes for an account which has a platform token: they are not among what it may do.
///
/// @param errcode WeChat's
public record CodeRefusal(int errcode, Instant at) {

    private static final int MAY_NOT = 48001;
    private static final int MAY_NO_LONGER = 48004;

    /// Nothing where WeChat says anything else: of the token that is told where that is asked for.
    public static Optional<CodeRefusal> of(Reply.Failed<?> failed, Instant at) {
        return failed.errcode() == MAY_NOT || failed.errcode() == MAY_NO_LONGER
                ? Optional.of(new CodeRefusal(failed.errcode(), at))
                : Optional.empty();
    }
}
