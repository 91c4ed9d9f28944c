package dev.saoma.server.console.store;

import dev.saoma.server.console.doctor.DoctorReport;
import dev.saoma.server.console.doctor.DoctorReports;
import dev.saoma.server.console.doctor.Finding;
import dev.saoma.server.kernel.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
final class JdbcDoctorReports implements DoctorReports {

    private static final Logger log = LoggerFactory.getLogger(JdbcDoctorReports.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(int version, Instant at, byte[] findings) {}

    JdbcDoctorReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(DoctorReport report) {
        var row = Map.<String, Object>of(
                "connection", report.connection().value(),
                "version", report.version(),
                "at", report.at().toEpochMilli(),
                "findings", JSON.writeValueAsBytes(report.findings()));
        var updated = jdbc.sql("""
                        update doctor_report set version = :version, examined_at = :at, findings = :findings
                        where connection_id = :connection""").params(row).update();
        if (updated == 0) {
            insert(row);
        }
    }

    /// The first of another visit may have come meanwhile, which is as good, or the connection may have been erased.
    private void insert(Map<String, Object> row) {
        try {
            jdbc.sql("""
                            insert into doctor_report (connection_id, version, examined_at, findings)
                            values (:connection, :version, :at, :findings)""").params(row).update();
        } catch (DataIntegrityViolationException e) {
            log.debug("Another report was just kept, or there is no connection any more", e);
        }
    }

    @Override
    public Optional<DoctorReport> last(ConnectionId connection) {
        return jdbc.sql("select version, examined_at, findings from doctor_report where connection_id = :connection")
                .param("connection", connection.value())
                .query((row, _) -> new Row(
                        row.getInt("version"),
                        Instant.ofEpochMilli(row.getLong("examined_at")),
                        row.getBytes("findings")))
                .optional()
                .flatMap(row -> read(row.findings())
                        .map(findings -> new DoctorReport(connection, row.version(), row.at(), findings)));
    }

    /// What another release of ours wrote may have steps that this one does not know: then nothing is known.
    private static Optional<List<Finding>> read(byte[] findings) {
        try {
            return Optional.of(JSON.readValue(findings, new TypeReference<List<Finding>>() {}));
        } catch (JacksonException e) {
            log.warn("The doctor's last report is not readable by this release", e);
            return Optional.empty();
        }
    }
}
