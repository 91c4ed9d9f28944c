package dev.saoma.server.console.web;

import dev.saoma.server.connection.CallQuota;
import dev.saoma.server.connection.Counted;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What an AppID used of its quotas on a day.
///
/// @param timeZone where that day is: WeChat's quotas begin anew at midnight there
/// @param refusedTokens tokens that ended before their time; more than one in two days is somebody else's doing
record QuotasView(String appId, LocalDate day, String timeZone, List<CallView> calls, long refusedTokens) {

    /// @param nearlyUsed whether four fifths are used up
    record CallView(String call, long used, long limit, boolean nearlyUsed) {}

    static QuotasView of(String appId, LocalDate day, Map<Counted, Long> counts) {
        return new QuotasView(
                appId,
                day,
                "Asia/Shanghai",
                Arrays.stream(Counted.values())
                        .filter(Counted::isLimited)
                        .map(what -> call(what, counts.getOrDefault(what, 0L)))
                        .toList(),
                counts.getOrDefault(Counted.REFUSED_TOKEN, 0L));
    }

    private static CallView call(Counted what, long used) {
        return new CallView(what.call(), used, what.dailyLimit(), CallQuota.isNearlyUsed(used, what.dailyLimit()));
    }
}
