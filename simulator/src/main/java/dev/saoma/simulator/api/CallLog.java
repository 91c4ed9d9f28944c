package dev.saoma.simulator.api;

import dev.saoma.simulator.activity.Journal;
import dev.saoma.simulator.activity.Ring;
import dev.saoma.simulator.world.AppId;
import java.util.List;
import java.util.Optional;
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

    /// The call of this account whose refusal carried the `rid`.
    Optional<Call> withRid(AppId app, String rid) {
        return calls.newestFirst().stream()
                .filter(call -> app.equals(call.appId()))
                .filter(call -> call.responseBody().contains("rid: " + rid))
                .findFirst();
    }

    public void clear() {
        calls.clear();
    }
}
