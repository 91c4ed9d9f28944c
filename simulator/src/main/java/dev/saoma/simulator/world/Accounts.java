package dev.saoma.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/// The accounts, by AppID.
@Component
public final class Accounts {

    private final Map<String, Account> byId = new ConcurrentSkipListMap<>();
    private final Changes changes;

    Accounts(Snapshot initial, Changes changes) {
        initial.accounts().forEach(account -> byId.put(account.appId().value(), account));
        this.changes = changes;
    }

    public Optional<Account> find(AppId appId) {
        return Optional.ofNullable(byId.get(appId.value()));
    }

    public List<Account> all() {
        return List.copyOf(byId.values());
    }

    public void put(Account account) {
        byId.put(account.appId().value(), account);
        changes.happened(Changes.Topic.ACCOUNTS);
    }

    /// True if there was one.
    public boolean remove(AppId appId) {
        boolean removed = byId.remove(appId.value()) != null;
        changes.happened(Changes.Topic.ACCOUNTS);
        return removed;
    }
}
