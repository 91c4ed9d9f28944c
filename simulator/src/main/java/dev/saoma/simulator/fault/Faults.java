package dev.saoma.simulator.fault;

import dev.saoma.simulator.activity.Journal;
import dev.saoma.simulator.world.AppId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The faults that are switched on: none, until somebody asks for one.
@Component
public final class Faults {

    private final List<Fault> active = new ArrayList<>();
    private final Journal journal;

    Faults(Journal journal) {
        this.journal = journal;
    }

    public synchronized List<Fault> active() {
        return List.copyOf(active);
    }

    public void replace(List<Fault> faults) {
        synchronized (this) {
            active.clear();
            active.addAll(faults);
        }
        changed();
    }

    public void add(Fault fault) {
        synchronized (this) {
            active.add(fault);
        }
        changed();
    }

    public void remove(FaultKind kind) {
        synchronized (this) {
            active.removeIf(fault -> fault.kind() == kind);
        }
        changed();
    }

    /// The faults that this call meets, each of which is used up by one.
    public List<Fault> onCall(String path, @Nullable AppId account) {
        return take(true, path, account);
    }

    /// The faults that this push meets, each of which is used up by one.
    public List<Fault> onPush(AppId account) {
        return take(false, null, account);
    }

    private List<Fault> take(boolean api, @Nullable String path, @Nullable AppId account) {
        List<Fault> met = new ArrayList<>();
        synchronized (this) {
            for (Fault fault : List.copyOf(active)) {
                if (fault.hits(api, path, account)) {
                    met.add(fault);
                    useUp(fault);
                }
            }
        }
        if (met.stream().anyMatch(fault -> fault.count() != null)) {
            changed();
        }
        return met;
    }

    private void useUp(Fault fault) {
        Integer count = fault.count();
        if (count == null) {
            return;
        }
        int at = active.indexOf(fault);
        if (count > 1) {
            active.set(at, fault.withCount(count - 1));
        } else {
            active.remove(at);
        }
    }

    private void changed() {
        journal.write("faults", "");
    }
}
