package dev.saoma.server.console.web;

import dev.saoma.server.connection.CallQuota;
import dev.saoma.server.connection.Counted;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an AppID used of its quotas on a day.
///
/// @param timeZone where that day is: WeChat's quotas begin anew at midnight there
/// @param refusedTokens tokens that ended before their time; more than one in two days is somebody else's doing
/// @param paidPhoneNumbers phone numbers that WeChat told a mini program; it charges for each
record QuotasView(
        String appId, LocalDate day, String timeZone, List<CallView> calls, long refusedTokens, long paidPhoneNumbers) {

    /// @param limit absent where WeChat has none for the day
    /// @param nearlyUsed whether four fifths are used up
    record CallView(String call, long used, @Nullable Long limit, boolean nearlyUsed) {}

    static QuotasView of(String appId, LocalDate day, Map<Counted, Long> counts) {
        return new QuotasView(
                appId,
                day,
                "Asia/Shanghai",
                Arrays.stream(Counted.values())
                        .filter(what -> what.isLimited()
                                || (counts.containsKey(what) && !what.call().isEmpty()))
                        .map(what -> call(what, counts.getOrDefault(what, 0L)))
                        .toList(),
                counts.getOrDefault(Counted.REFUSED_TOKEN, 0L),
                counts.getOrDefault(Counted.PAID_PHONE, 0L));
    }

    private static CallView call(Counted what, long used) {
        return what.isLimited()
                ? new CallView(what.call(), used, what.dailyLimit(), CallQuota.isNearlyUsed(used, what.dailyLimit()))
                : new CallView(what.call(), used, null, false);
    }
}
