package dev.saoma.simulator.api;

import dev.saoma.simulator.activity.Journal;
import dev.saoma.simulator.activity.Ring;
import java.util.List;
import org.springframework.stereotype.Component;

/// The newest calls.
@Component
public final class CallLog {

    private final Ring<Call> calls;
    private final Journal journal;

    CallLog(ApiSettings settings, Journal journal) {
        this.calls = new Ring<>(settings.kept());
        this.journal = journal;
    }

    void add(Call call) {
        calls.put(call.id(), call);
        journal.write("call", call);
    }

    public List<Call> newestFirst() {
        return calls.newestFirst();
    }

    public void clear() {
        calls.clear();
    }
}
