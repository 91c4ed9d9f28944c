package dev.saoma.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The codes that accounts made. An expired one is remembered for an hour, so that a scan can say that it expired.
@Component
public final class Codes {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int PRUNE_EVERY = 1000;
    private static final String URL_PREFIX = "http://weixin.qq.com/q/";

    private final Map<String, Code> byUrl = new LinkedHashMap<>();
    private final Map<String, Code> byTicket = new HashMap<>();
    private final Tickets tickets;
    private final Chance chance;
    private final Changes changes;
    private int sincePruned;

    Codes(Snapshot initial, Tickets tickets, Chance chance, Changes changes) {
        initial.codes().forEach(this::keep);
        this.tickets = tickets;
        this.chance = chance;
        this.changes = changes;
    }

    public Code create(AppId app, Scene scene, Instant now, @Nullable Duration life) {
        String id = "02" + chance.letters(20);
        String url = URL_PREFIX + id;
        Code code = new Code(id, url, tickets.of(url), app, scene, now, life == null ? null : now.plus(life));
        synchronized (this) {
            keep(code);
            if (++sincePruned >= PRUNE_EVERY) {
                forgetLongExpired(now);
            }
        }
        changes.happened(Changes.Topic.CODES);
        return code;
    }

    public synchronized Optional<Code> byUrl(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    public Optional<Code> byId(String id) {
        return byUrl(URL_PREFIX + id);
    }

    public synchronized Optional<Code> byTicket(String ticket) {
        return Optional.ofNullable(byTicket.get(ticket));
    }

    /// An account may have 100,000 permanent codes.
    public synchronized long permanent(AppId app) {
        return byUrl.values().stream()
                .filter(code -> code.permanent() && code.appId().equals(app))
                .count();
    }

    /// Newest first.
    public synchronized List<Code> alive(Instant now) {
        return new ArrayList<>(byUrl.values())
                .reversed().stream().filter(code -> code.aliveAt(now)).toList();
    }

    public synchronized List<Code> all() {
        return List.copyOf(byUrl.values());
    }

    public void clear() {
        synchronized (this) {
            byUrl.clear();
            byTicket.clear();
        }
        changes.happened(Changes.Topic.CODES);
    }

    private void keep(Code code) {
        byUrl.put(code.url(), code);
        byTicket.put(code.ticket(), code);
    }

    private void forgetLongExpired(Instant now) {
        sincePruned = 0;
        byUrl.values().removeIf(code -> !code.aliveAt(now.minus(REMEMBERED)));
        byTicket.values().removeIf(code -> !code.aliveAt(now.minus(REMEMBERED)));
    }
}
