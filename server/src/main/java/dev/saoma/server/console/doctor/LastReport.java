package dev.saoma.server.console.doctor;

/// What the doctor found at a connection when it was last there.
///
/// @param outdated whether the connection was changed since
public record LastReport(DoctorReport report, boolean outdated) {}
