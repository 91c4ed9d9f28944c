package dev.saoma.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// What came of firing pushes at a door as fast as it takes them.
final class Volley {

    private final long[] nanos;
    private final Duration elapsed;
    private final Duration cpu;
    private final int failed;

    /// @param nanos how long each answer took, in ascending order
    /// @param cpu what the door used of the processors meanwhile
    /// @param failed how many were not accepted
    private Volley(long[] nanos, Duration elapsed, Duration cpu, int failed) {
        this.nanos = nanos;
        this.elapsed = elapsed;
        this.cpu = cpu;
        this.failed = failed;
    }

    static Volley fire(Door door, List<byte[]> requests, int atOnce) throws InterruptedException {
        var next = new AtomicInteger();
        var failed = new LongAdder();
        var nanos = new long[requests.size()];
        var cpu = door.cpu();
        var began = System.nanoTime();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker = 0; worker < atOnce; worker++) {
                workers.execute(() -> work(door, requests, next, nanos, failed));
            }
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - began);
        Arrays.sort(nanos);
        return new Volley(nanos, elapsed, door.cpu().minus(cpu), failed.intValue());
    }

    private static void work(Door door, List<byte[]> requests, AtomicInteger next, long[] nanos, LongAdder failed) {
        try (var wire = new Wire(door.port())) {
            for (var i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
                var sent = System.nanoTime();
                var answer = wire.ask(requests.get(i));
                nanos[i] = System.nanoTime() - sent;
                if (!isAccepted(answer)) {
                    failed.increment();
                }
            }
        } catch (IOException e) {
            failed.increment();
        }
    }

    /// `success`, or a reply to show.
    private static boolean isAccepted(Wire.Answer answer) {
        return answer.status() == 200
                && (answer.body().equals("success") || answer.body().startsWith("<xml>"));
    }

    int count() {
        return nanos.length;
    }

    int failed() {
        return failed;
    }

    double rate() {
        return nanos.length * 1e9 / elapsed.toNanos();
    }

    double cpuMillis() {
        return cpu.toNanos() / 1e6 / nanos.length;
    }

    double millisAt(double share) {
        return nanos[Math.min(nanos.length - 1, (int) (nanos.length * share))] / 1e6;
    }
}
