package dev.saoma.simulator.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remembers the newest entries by id and forgets the oldest, so that memory stays bounded.
public final class Ring<T> {

    private final int capacity;
    private final Map<String, T> entries = new LinkedHashMap<>();

    public Ring(int capacity) {
        this.capacity = capacity;
    }

    /// An entry with the same id is replaced where it stands.
    public synchronized void put(String id, T entry) {
        entries.put(id, entry);
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    public synchronized Optional<T> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    public synchronized List<T> newestFirst() {
        return new ArrayList<>(entries.values()).reversed();
    }

    public synchronized void clear() {
        entries.clear();
    }
}
