package dev.saoma.server.connection;

import java.util.Arrays;
import java.util.Optional;

/// What is counted for each AppID and day: the calls that WeChat limits (接口调用频次限制说明), and tokens of ours that it
/// refused before their time. The limits are those of an account that asked for no others.
public enum Counted {
    TOKEN("token", 2_000),
    STABLE_TOKEN("stable_token", 500_000),
    /// `stable_token` with `force_refresh`, which is limited by itself.
    FORCED_TOKEN("stable_token?force_refresh", 20),
    QR_CODE("qrcode/create", 100_000),
    USER("user/info", 5_000_000),
    LOGIN("sns/jscode2session", Counted.NONE),
    CODE("wxa/getwxacodeunlimit", Counted.NONE),
    /// No call: a phone number that WeChat told, and charges for.
    PAID_PHONE("", Counted.NONE),
    /// No call: a token that should have worked and did not. More than now and then means that somebody else
    /// refreshes it.
    REFUSED_TOKEN("", Counted.NONE);

    /// WeChat limits it by the minute or not at all.
    private static final long NONE = 0;

    private final String call;
    private final long dailyLimit;

    Counted(String call, long dailyLimit) {
        this.call = call;
        this.dailyLimit = dailyLimit;
    }

    /// What a call counts as, if it is counted.
    public static Optional<Counted> ofCall(String call) {
        return Arrays.stream(values())
                .filter(counted -> !counted.call.isEmpty() && counted.call.equals(call))
                .findAny();
    }

    /// WeChat's name of the call.
    public String call() {
        return call;
    }

    /// How often it may be made in a day; 0 where WeChat sets no such limit.
    public long dailyLimit() {
        return dailyLimit;
    }

    /// Whether WeChat limits it by the day.
    public boolean isLimited() {
        return dailyLimit > 0;
    }
}
