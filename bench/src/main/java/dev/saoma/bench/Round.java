package dev.saoma.bench;

import java.time.Duration;
import java.util.Arrays;

/// What came of one round of pushes.
final class Round {

    private final long[] nanos;
    private final int failed;

    Round(long[] nanos, int failed) {
        this.nanos = nanos;
        this.failed = failed;
    }

    int failed() {
        return failed;
    }

    void print(Duration elapsed, Duration serverCpu) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%d pushes in %.1f s: %.0f/s, not accepted %d%n",
                sorted.length, elapsed.toMillis() / 1e3, sorted.length * 1e9 / elapsed.toNanos(), failed);
        System.out.printf(
                "answered in ms: median %.1f, 99th percentile %.1f, slowest %.1f%n",
                at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1));
        System.out.printf("server processor time: %.3f ms a push%n", serverCpu.toNanos() / 1e6 / sorted.length);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
