package dev.saoma.bench;

import java.time.Duration;

/// A process that takes pushes.
///
/// @param path where it takes them
record Door(String name, Process process, int port, String path) {

    /// What it has used of the processors since its start.
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow(() -> new IllegalStateException(name + " has ended"));
    }
}
