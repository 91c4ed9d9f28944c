package dev.saoma.simulator.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How often an account has called what in a day, which begins at midnight in Beijing, and how often it may.
@Component
public final class Quotas {

    /// What a forced renewal of a stable token is counted as.
    public static final String FORCED_RENEWAL = DailyLimits.FORCED_RENEWAL;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int CLEARINGS_PER_MONTH = 10;

    private record Key(AppId app, String call) {}

    /// How an account stands with one call today.
    public record Usage(AppId appId, String call, int limit, int used) {

        public int remain() {
            return Math.max(0, limit - used);
        }
    }

    private final Map<Key, Integer> used = new HashMap<>();
    private final Map<Key, Integer> ownLimits = new HashMap<>();
    private final Map<AppId, Integer> clearings = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;
    private YearMonth month = YearMonth.from(LocalDate.EPOCH);

    /// Counts one use; false when there was none left. What has no limit is not counted.
    public synchronized boolean use(AppId app, String call, Instant now) {
        turnTheDay(now);
        return !DailyLimits.all().containsKey(call)
                || used.merge(new Key(app, call), 1, Integer::sum) <= limit(app, call);
    }

    /// Empty for a call without a limit.
    public synchronized Optional<Usage> of(AppId app, String call, Instant now) {
        turnTheDay(now);
        return DailyLimits.all().containsKey(call) ? Optional.of(usage(app, call)) : Optional.empty();
    }

    public synchronized List<Usage> of(AppId app, Instant now) {
        turnTheDay(now);
        return DailyLimits.all().keySet().stream().map(call -> usage(app, call)).toList();
    }

    /// Gives one account another limit, so that a test need not call a hundred thousand times. False for a call
    /// that has none.
    public synchronized boolean limit(AppId app, String call, int perDay) {
        if (!DailyLimits.all().containsKey(call)) {
            return false;
        }
        ownLimits.put(new Key(app, call), perDay);
        return true;
    }

    /// Sets the account's day back to nothing used, at most ten times a month; false when that is used up too.
    public synchronized boolean clear(AppId app, Instant now) {
        turnTheDay(now);
        if (clearings.merge(app, 1, Integer::sum) > CLEARINGS_PER_MONTH) {
            return false;
        }
        used.keySet().removeIf(key -> key.app().equals(app));
        return true;
    }

    public synchronized void reset() {
        used.clear();
        ownLimits.clear();
        clearings.clear();
    }

    private Usage usage(AppId app, String call) {
        // A refused call is counted as well, but a console never shows more used than there was.
        int limit = limit(app, call);
        return new Usage(app, call, limit, Math.min(limit, used.getOrDefault(new Key(app, call), 0)));
    }

    private int limit(AppId app, String call) {
        Integer own = ownLimits.get(new Key(app, call));
        return own == null ? DailyLimits.all().getOrDefault(call, Integer.MAX_VALUE) : own;
    }

    private void turnTheDay(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, BEIJING);
        if (!today.equals(day)) {
            used.clear();
            day = today;
        }
        YearMonth thisMonth = YearMonth.from(today);
        if (!thisMonth.equals(month)) {
            clearings.clear();
            month = thisMonth;
        }
    }
}
