package dev.saoma.server.miniprogram;

import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.kernel.OpenId;
import org.springframework.stereotype.Component;

/// Bounds how often one person may open scans and answer them, on this node.
@Component
final class PeopleLimit {

    private final CallsAMinute calls;
    private final ProgramLimits limits;

    PeopleLimit(CallsAMinute calls, ProgramLimits limits) {
        this.calls = calls;
        this.limits = limits;
    }

    /// Counts one more call of that person, and says whether it may be answered.
    boolean allows(MiniProgram program, OpenId who) {
        return calls.count("person " + program.appId() + " " + who.value()) <= limits.perPerson();
    }
}
