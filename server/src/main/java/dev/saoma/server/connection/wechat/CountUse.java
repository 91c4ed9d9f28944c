package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.CallQuota;
import dev.saoma.server.connection.CountStore;
import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.Counts;
import dev.saoma.server.kernel.AppId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts in memory and writes the sums behind, so that no call waits for a count.
@Component
class CountUse implements Counts, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CountUse.class);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_KEPT = 31;

    private final CountStore store;
    private final InstantSource clock;
    private final Map<Key, Long> unwritten = new ConcurrentHashMap<>();

    private record Key(LocalDate day, AppId app, Counted what) {}

    CountUse(CountStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void count(AppId app, Counted what) {
        unwritten.merge(new Key(today(), app, what), 1L, Long::sum);
    }

    @Override
    public LocalDate today() {
        return clock.instant().atZone(CHINA).toLocalDate();
    }

    @Override
    public Map<Counted, Long> on(LocalDate day, AppId app) {
        var counts = new EnumMap<Counted, Long>(Counted.class);
        counts.putAll(store.find(day, app));
        unwritten.forEach((key, times) -> {
            if (key.day().equals(day) && key.app().equals(app)) {
                counts.merge(key.what(), times, Long::sum);
            }
        });
        return counts;
    }

    /// What cannot be written stays for the next time.
    @Scheduled(fixedDelay = 5_000)
    void write() {
        for (var key : unwritten.keySet()) {
            var times = unwritten.getOrDefault(key, 0L);
            if (times > 0) {
                var sum = store.add(key.day(), key.app(), key.what(), times);
                unwritten.computeIfPresent(key, (_, since) -> since > times ? since - times : null);
                warn(key, sum - times, sum);
            }
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void sweep() {
        store.forget(today().minusDays(DAYS_KEPT));
    }

    @Override
    public void close() {
        write();
    }

    private static void warn(Key key, long before, long now) {
        var limit = key.what().dailyLimit();
        if (key.what().isLimited() && CallQuota.isNearlyUsed(now, limit) && !CallQuota.isNearlyUsed(before, limit)) {
            log.warn(
                    "{} has made {} of the {} calls of {} that WeChat allows in a day. When they are used up, nobody can"
                            + " log in by it until midnight in China",
                    key.app(),
                    now,
                    limit,
                    key.what().call());
        }
    }
}
