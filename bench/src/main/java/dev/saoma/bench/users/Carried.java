package dev.saoma.bench.users;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// What one file in or out took.
///
/// @param cpu of the server, and of the database beside it if there is one
/// @param peak the most memory that the server had at once, in MB
record Carried(String what, long rows, Duration time, Duration cpu, long peak) {

    /// What is measured.
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    /// Does the work and looks at what it takes.
    ///
    /// @param server first, and whatever works for it
    static Carried measure(String what, long rows, List<Usage> server, Work work)
            throws IOException, InterruptedException {
        server.getFirst().forgetPeak();
        var cpu = cpu(server);
        var began = System.nanoTime();
        work.run();
        var time = Duration.ofNanos(System.nanoTime() - began);
        return new Carried(
                what, rows, time, cpu(server).minus(cpu), server.getFirst().peak());
    }

    private static Duration cpu(List<Usage> all) {
        return all.stream().map(Usage::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    String row() {
        return "| %,d | %s | %.1f | %,.0f | %.1f | %d |"
                .formatted(
                        rows,
                        what,
                        time.toMillis() / 1e3,
                        rows * 1e3 / Math.max(1, time.toMillis()),
                        cpu.toMillis() / 1e3,
                        peak);
    }
}
