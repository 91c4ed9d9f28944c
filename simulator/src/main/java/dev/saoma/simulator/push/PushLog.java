package dev.saoma.simulator.push;

import dev.saoma.simulator.activity.Journal;
import dev.saoma.simulator.activity.Ring;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The newest pushes, each as it stands now.
@Component
public final class PushLog {

    private final Ring<Push> pushes;
    private final Journal journal;

    PushLog(PushSettings settings, Journal journal) {
        this.pushes = new Ring<>(settings.kept());
        this.journal = journal;
    }

    /// Returns the push as it was given; what is remembered of it may be shorter.
    Push put(Push push) {
        Push remembered = push.excerpt();
        pushes.put(remembered.id(), remembered);
        journal.write("push", remembered);
        return push;
    }

    public List<Push> newestFirst() {
        return pushes.newestFirst();
    }

    public Optional<Push> find(String id) {
        return pushes.find(id);
    }

    public void clear() {
        pushes.clear();
    }
}
