package dev.saoma.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who follows which account.
@Component
public final class Followers {

    private record Key(AppId app, PersonId person) {}

    private final Map<Key, Follower> following = new ConcurrentHashMap<>();
    private final Changes changes;

    Followers(Snapshot initial, Changes changes) {
        initial.followers().forEach(follower -> following.put(new Key(follower.appId(), follower.person()), follower));
        this.changes = changes;
    }

    public Optional<Follower> find(AppId app, PersonId person) {
        return Optional.ofNullable(following.get(new Key(app, person)));
    }

    /// False if the person follows already; of two at once one is told true.
    public boolean add(Follower follower) {
        boolean added = following.putIfAbsent(new Key(follower.appId(), follower.person()), follower) == null;
        changes.happened(Changes.Topic.USERS);
        return added;
    }

    /// False if the person did not follow.
    public boolean remove(AppId app, PersonId person) {
        boolean removed = following.remove(new Key(app, person)) != null;
        changes.happened(Changes.Topic.USERS);
        return removed;
    }

    public List<Follower> of(AppId app) {
        return following.values().stream()
                .filter(follower -> follower.appId().equals(app))
                .toList();
    }

    public List<Follower> all() {
        return List.copyOf(following.values());
    }

    public void clear() {
        following.clear();
        changes.happened(Changes.Topic.USERS);
    }
}
