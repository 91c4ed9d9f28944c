package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.Counts;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Whether tokens end before their time, as they do when two systems ask for them.
@Component
final class TokenOwner implements Examination, ProgramExamination {

    private final Counts counts;

    TokenOwner(Counts counts) {
        this.counts = counts;
    }

    @Override
    public Step step() {
        return Step.TOKEN_OWNER;
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        return find(account);
    }

    @Override
    public Finding examine(MiniProgram program) {
        return find(program);
    }

    private Finding find(Connection connection) {
        var today = counts.today();
        var times = refused(connection, 0) + refused(connection, 1);
        var facts = Map.<String, Object>of(
                "times", times, "since", today.minusDays(1).toString());
        return (times == 0 ? Diagnosis.TOKEN_OURS : times == 1 ? Diagnosis.TOKEN_REFUSED_ONCE : Diagnosis.TOKEN_TAKEN)
                .at(step(), facts);
    }

    private long refused(Connection connection, int daysAgo) {
        return counts.on(counts.today().minusDays(daysAgo), connection.appId()).getOrDefault(Counted.REFUSED_TOKEN, 0L);
    }
}
