package dev.saoma.server.message;

import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Alarms that only ring when a test has them ring.
final class StillAlarms implements AlarmClock {

    private final Map<String, Instant> set = new ConcurrentHashMap<>();

    Map<String, Instant> set() {
        return Map.copyOf(set);
    }

    @Override
    public void set(AlarmKind kind, List<String> ids, Instant at) {
        ids.forEach(id -> set.put(id, at));
    }

    @Override
    public void move(AlarmKind kind, String id, Instant to) {
        set.replace(id, to);
    }

    @Override
    public void cancel(AlarmKind kind, String id) {
        set.remove(id);
    }

    @Override
    public void ring() {}
}
