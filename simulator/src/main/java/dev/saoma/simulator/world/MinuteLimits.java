package dev.saoma.simulator.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How often something may happen within one minute of the clock.
@Component
public final class MinuteLimits {

    private record Key(AppId app, String what) {}

    private final Map<Key, Integer> used = new HashMap<>();
    private final Map<Key, Integer> ownLimits = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    /// Counts one use; false when there was none left in this minute.
    public boolean use(AppId app, String call, int limit, Instant now) {
        return use(app, call, "", limit, now);
    }

    /// The same where each person may do it so often.
    public synchronized boolean use(AppId app, String call, String person, int limit, Instant now) {
        Instant thisMinute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!thisMinute.equals(minute)) {
            used.clear();
            minute = thisMinute;
        }
        int allowed = ownLimits.getOrDefault(new Key(app, call), limit);
        return used.merge(new Key(app, call + " " + person), 1, Integer::sum) <= allowed;
    }

    /// Gives one app another limit, so that a test need not call five thousand times.
    public synchronized void limit(AppId app, String call, int perMinute) {
        ownLimits.put(new Key(app, call), perMinute);
    }

    public synchronized void reset() {
        used.clear();
        ownLimits.clear();
    }
}
