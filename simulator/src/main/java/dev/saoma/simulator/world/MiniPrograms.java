package dev.saoma.simulator.world;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/// The mini programs, by AppID.
@Component
public final class MiniPrograms {

    private final Map<String, MiniProgram> byId = new ConcurrentSkipListMap<>();
    private final Changes changes;

    MiniPrograms(Snapshot initial, Changes changes) {
        Objects.requireNonNullElse(initial.miniPrograms(), List.<MiniProgram>of())
                .forEach(program -> byId.put(program.appId().value(), program));
        this.changes = changes;
    }

    public Optional<MiniProgram> find(AppId appId) {
        return Optional.ofNullable(byId.get(appId.value()));
    }

    public List<MiniProgram> all() {
        return List.copyOf(byId.values());
    }

    public void put(MiniProgram program) {
        byId.put(program.appId().value(), program);
        changes.happened(Changes.Topic.MINI_PROGRAMS);
    }

    public void remove(AppId appId) {
        byId.remove(appId.value());
        changes.happened(Changes.Topic.MINI_PROGRAMS);
    }
}
