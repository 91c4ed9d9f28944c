package dev.saoma.server.reply;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What was read is remembered for a few seconds: a push costs no query for it, and another node's change is soon
/// heard. Holds as many entries as there are connections and pools.
final class Remembered<K, V> {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Function<K, V> read;
    private final InstantSource clock;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    Remembered(Function<K, V> read, InstantSource clock) {
        this.read = read;
        this.clock = clock;
    }

    private record Entry<V>(V value, Instant until) {}

    V of(K key) {
        var now = clock.instant();
        var remembered = entries.get(key);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.value();
        }
        var value = read.apply(key);
        entries.put(key, new Entry<>(value, now.plus(FRESH)));
        return value;
    }
}
