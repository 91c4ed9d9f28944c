package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.doctor.DoctorReport;
import dev.saoma.server.console.doctor.DoctorReports;
import dev.saoma.server.console.doctor.Finding;
import dev.saoma.server.console.doctor.Step;
import dev.saoma.server.console.doctor.Verdict;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every store of the doctor's reports does.
abstract class DoctorReportsContract {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private DoctorReports reports;

    @Autowired
    private JdbcClient jdbc;

    private ConnectionId connection() {
        var pool = TestPools.pool();
        pools.save(pool);
        var account = TestConnections.officialAccount(pool.id());
        connections.save(account);
        return account.id();
    }

    private static DoctorReport report(ConnectionId connection, int version, String words) {
        var finding = new Finding(
                Step.EGRESS_IP,
                Verdict.FAILED,
                "egress-not-whitelisted",
                new Bilingual("微信看到的 IP", words),
                new Bilingual("扫码", "Add it."),
                Map.of("seen", "198.51.100.4", "configured", List.of("203.0.113.7"), "times", 3));
        return new DoctorReport(connection, version, THEN, List.of(finding));
    }

    @Test
    void aReportIsReadAsItWasKept() {
        var kept = report(connection(), 7, "WeChat saw us come from there.");

        reports.keep(kept);

        assertThat(reports.last(kept.connection())).contains(kept);
        assertThat(reports.last(connection())).isEmpty();
    }

    @Test
    void theLastOneTakesThePlaceOfTheOneBeforeHoweverLongItIs() {
        var connection = connection();
        reports.keep(report(connection, 1, "Short."));
        var longer = report(connection, 2, "x".repeat(100_000));

        reports.keep(longer);

        assertThat(reports.last(connection)).contains(longer);
    }

    @Test
    void ofAConnectionThatIsGoneNothingIsKept() {
        var gone = new ConnectionId(Ids.id());

        reports.keep(report(gone, 1, "Nobody reads it."));

        assertThat(reports.last(gone)).isEmpty();
    }

    @Test
    void aReportThatAnotherReleaseWroteIsNotKnown() {
        var kept = report(connection(), 1, "Of today.");
        reports.keep(kept);
        jdbc.sql("update doctor_report set findings = :findings where connection_id = :connection")
                .param("findings", "[{\"step\":\"OF_TOMORROW\"}]".getBytes(StandardCharsets.UTF_8))
                .param("connection", kept.connection().value())
                .update();

        assertThat(reports.last(kept.connection())).isEmpty();
        reports.keep(kept);
        assertThat(reports.last(kept.connection())).contains(kept);
    }
}
