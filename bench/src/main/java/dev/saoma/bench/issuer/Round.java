package dev.saoma.bench.issuer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// What came of doing the same thing again and again, a few at once, as fast as the issuer takes it. The first failure
/// ends the run: a figure of an issuer that refuses says nothing.
final class Round {

    private final long[] nanos;
    private final Duration elapsed;
    private final Duration cpu;

    /// @param nanos how long each took, in ascending order
    /// @param cpu what the issuer used of the processors meanwhile
    private Round(long[] nanos, Duration elapsed, Duration cpu) {
        this.nanos = nanos;
        this.elapsed = elapsed;
        this.cpu = cpu;
    }

    static Round of(Issuer issuer, List<Desk> desks, Work work, int count) throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var nanos = new long[count];
        var parts = new ArrayList<Callable<Integer>>();
        for (var desk : desks) {
            parts.add(() -> work(desk, work, next, nanos));
        }
        var cpu = issuer.cpu();
        var began = System.nanoTime();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : workers.invokeAll(parts)) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(issuer.name() + " failed at " + work.title(), e.getCause());
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - began);
        Arrays.sort(nanos);
        return new Round(nanos, elapsed, issuer.cpu().minus(cpu));
    }

    private static int work(Desk desk, Work work, AtomicInteger next, long[] nanos) throws IOException {
        var done = 0;
        for (var i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
            var began = System.nanoTime();
            work.once(desk);
            nanos[i] = System.nanoTime() - began;
            done++;
        }
        return done;
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
