package dev.saoma.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The accounts that have moved, by the former AppID.
@Component
public final class Moves {

    private final Map<AppId, Move> byFormer = new ConcurrentHashMap<>();
    private final Changes changes;

    Moves(Snapshot initial, Changes changes) {
        Objects.requireNonNullElse(initial.moves(), List.<Move>of()).forEach(move -> byFormer.put(move.from(), move));
        this.changes = changes;
    }

    /// The move between those two, if there was one.
    public Optional<Move> find(AppId from, AppId to) {
        return Optional.ofNullable(byFormer.get(from)).filter(move -> move.to().equals(to));
    }

    public void put(Move move) {
        byFormer.put(move.from(), move);
        changes.happened(Changes.Topic.ACCOUNTS);
    }

    public List<Move> all() {
        return List.copyOf(byFormer.values());
    }

    public void clear() {
        byFormer.clear();
        changes.happened(Changes.Topic.ACCOUNTS);
    }
}
