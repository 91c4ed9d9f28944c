package dev.saoma.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The menus that accounts have set.
@Component
public final class Menus {

    private final Map<AppId, Menu> byAccount = new ConcurrentHashMap<>();
    private final Changes changes;

    Menus(Snapshot initial, Changes changes) {
        Objects.requireNonNullElse(initial.menus(), List.<Menu>of()).forEach(menu -> byAccount.put(menu.appId(), menu));
        this.changes = changes;
    }

    public Optional<Menu> find(AppId appId) {
        return Optional.ofNullable(byAccount.get(appId));
    }

    public void put(Menu menu) {
        byAccount.put(menu.appId(), menu);
        changes.happened(Changes.Topic.MENUS);
    }

    public void remove(AppId appId) {
        byAccount.remove(appId);
        changes.happened(Changes.Topic.MENUS);
    }

    public List<Menu> all() {
        return List.copyOf(byAccount.values());
    }

    public void clear() {
        byAccount.clear();
        changes.happened(Changes.Topic.MENUS);
    }
}
