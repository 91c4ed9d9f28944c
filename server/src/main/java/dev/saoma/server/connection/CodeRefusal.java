package dev.saoma.server.connection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// That WeChat makes no codes for an account which has a platform token: they are not among what it may do, or the
/// day's are used up.
///
/// @param errcode WeChat's
public record CodeRefusal(int errcode, Instant at) {

    private static final int MAY_NOT = 48001;
    private static final int MAY_NO_LONGER = 48004;
    private static final int USED_UP = 45009;

    /// WeChat's quotas begin anew at midnight there.
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// Nothing where WeChat says anything else: of the token that is told where that is asked for.
    public static Optional<CodeRefusal> of(Connection connection, Reply.Failed<?> failed, Instant at) {
        return failed.errcode() == MAY_NOT
                        || failed.errcode() == MAY_NO_LONGER
                        || isOfQuota(connection, failed.errcode())
                ? Optional.of(new CodeRefusal(failed.errcode(), at))
                : Optional.empty();
    }

    /// Whether the connection gets no codes for the rest of the day. A mini program's are counted by the minute, which
    /// passes by itself (`wechat-protocol` §B8).
    public static boolean isOfQuota(Connection connection, int errcode) {
        return errcode == USED_UP && connection instanceof OfficialAccount;
    }

    public boolean isOfQuota() {
        return errcode == USED_UP;
    }

    /// Whether it still holds, as far as the time tells: a quota is back on the next day.
    public boolean standsAt(Instant now) {
        return !isOfQuota()
                || at.atZone(CHINA).toLocalDate().equals(now.atZone(CHINA).toLocalDate());
    }
}
