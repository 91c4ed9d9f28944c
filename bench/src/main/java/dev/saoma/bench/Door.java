package dev.saoma.bench;

import java.time.Duration;

/// A process that takes pushes.
///
/// @param path where it takes them
public record Door(String name, Process process, int port, String path) {

    /// What it has used of the processors since its start.
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow(() -> new IllegalStateException(name + " has ended"));
    }
}
