package dev.saoma.simulator.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How often an account may call something in a day, which begins at midnight in Beijing.
@Component
public final class Quotas {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private record Key(AppId app, String what) {}

    private final Map<Key, Integer> used = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    /// Counts one use; false when there was none left.
    public synchronized boolean use(AppId app, String what, int perDay, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, BEIJING);
        if (!today.equals(day)) {
            used.clear();
            day = today;
        }
        return used.merge(new Key(app, what), 1, Integer::sum) <= perDay;
    }

    public synchronized void clear() {
        used.clear();
    }
}
