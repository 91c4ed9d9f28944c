package dev.saoma.server.console.doctor;

import dev.saoma.server.kernel.ConnectionId;
import java.time.Instant;
import java.util.List;

/// All that the doctor found at a connection, a finding for each step.
///
/// @param version of the connection, when the doctor came
public record DoctorReport(ConnectionId connection, int version, Instant at, List<Finding> findings) {

    public DoctorReport {
        findings = List.copyOf(findings);
    }

    /// How it stands as a whole: failed if anything is, ok if everything is.
    public Verdict verdict() {
        return has(Verdict.FAILED) ? Verdict.FAILED : has(Verdict.COULD_NOT_TELL) ? Verdict.COULD_NOT_TELL : Verdict.OK;
    }

    /// The steps at which something is wrong.
    public List<Step> failed() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(Finding::step)
                .toList();
    }

    private boolean has(Verdict verdict) {
        return findings.stream().anyMatch(finding -> finding.verdict() == verdict);
    }
}
