package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.doctor.DoctorReport;
import dev.saoma.server.console.doctor.Finding;
import dev.saoma.server.console.doctor.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The doctor's report as the admin API gives it: codes for programs, and words in both languages for people.
record ReportView(
        String connection,
        Instant at,
        @Form(of = Verdict.class) String verdict,
        List<FindingView> steps) {

    record FindingView(
            String step,
            Bilingual title,
            @Form(of = Verdict.class) String verdict,
            String code,
            Bilingual meaning,
            Bilingual advice,
            Map<String, Object> facts) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.step().code(),
                    finding.step().title(),
                    finding.verdict().code(),
                    finding.code(),
                    finding.meaning(),
                    finding.advice(),
                    finding.facts());
        }
    }

    static ReportView of(DoctorReport report, Connection connection) {
        return new ReportView(
                connection.identifier(),
                report.at(),
                report.verdict().code(),
                report.findings().stream().map(FindingView::of).toList());
    }
}
