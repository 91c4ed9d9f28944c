package dev.saoma.server.console.doctor;

import dev.saoma.server.kernel.ConnectionId;
import java.util.Optional;

/// The store of the last report of each connection.
public interface DoctorReports {

    /// Keeps a report in place of an earlier one. Of a connection that is gone for good nothing is kept.
    void keep(DoctorReport report);

    /// What the doctor found when it was last there.
    Optional<DoctorReport> last(ConnectionId connection);
}
