package dev.saoma.simulator.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The codes of mini programs. They never expire, so the oldest are forgotten when there are too many.
@Component
public final class PageCodes {

    private static final int KEPT = 20_000;
    /// Short, so that a small picture reads well.
    private static final String URL_PREFIX = "https://wxaurl.cn/";

    private final Map<String, PageCode> byUrl = new LinkedHashMap<>();
    private final Chance chance;
    private final Changes changes;

    PageCodes(Snapshot initial, Chance chance, Changes changes) {
        Objects.requireNonNullElse(initial.pageCodes(), List.<PageCode>of())
                .forEach(code -> byUrl.put(code.url(), code));
        this.chance = chance;
        this.changes = changes;
    }

    public PageCode create(AppId app, String scene, String page, EnvVersion version, Instant now) {
        String id = "a" + chance.letters(7);
        PageCode code = new PageCode(id, URL_PREFIX + id, app, scene, page, version, now);
        synchronized (this) {
            byUrl.put(code.url(), code);
            if (byUrl.size() > KEPT) {
                byUrl.remove(byUrl.keySet().iterator().next());
            }
        }
        changes.happened(Changes.Topic.CODES);
        return code;
    }

    public synchronized Optional<PageCode> byUrl(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    public Optional<PageCode> byId(String id) {
        return byUrl(URL_PREFIX + id);
    }

    public synchronized List<PageCode> all() {
        return List.copyOf(byUrl.values());
    }

    public void clear() {
        synchronized (this) {
            byUrl.clear();
        }
        changes.happened(Changes.Topic.CODES);
    }
}
