package dev.saoma.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Waiting pages: what one costs, how soon it hears of its scan, and that it is let go when its browser is gone.
final class PageBench {

    private static final Duration LETS_GO_WITHIN = Duration.ofMinutes(1);
    private static final int PACE_SECONDS = 10;
    private static final int WARM_UP_SECONDS = 3;
    private static final int LANES = 32;

    private final Saoma saoma;
    private final LoginPages pages;
    private final Pushes pushes;

    PageBench(Saoma saoma, LoginPages pages, Pushes pushes) {
        this.saoma = saoma;
        this.pages = pages;
        this.pushes = pushes;
    }

    static void printHead() {
        System.out.println("| pages held | heap a page | live heap | pushes a second | push to page in ms,"
                + " median / 99th / slowest | not told | still held a minute after they were abandoned |");
        System.out.println("|---|---|---|---|---|---|---|");
    }

    void run(int count, double rate) throws IOException, InterruptedException {
        var process = saoma.door().process();
        var codes = pages.open(count);
        var before = Heap.of(process);
        var held = hold(codes);
        var after = Heap.of(process);

        warmUp(rate);
        var told = held.subList(0, (int) Math.min(count / 2.0, rate * PACE_SECONDS / 2));
        var delays = confirm(told, rate);
        var missing = told.size() - delays.length;
        for (var page : held) {
            page.abandon();
        }
        Thread.sleep(LETS_GO_WITHIN);
        System.out.printf(
                "| %d | %.1f kB | %d MB | %.0f | %.1f / %.1f / %.1f | %d of %d | %d |%n",
                count,
                (after.bytes() - before.bytes()) / 1e3 / count,
                after.bytes() / 1_000_000,
                rate,
                at(delays, 0.5),
                at(delays, 0.99),
                at(delays, 1),
                missing,
                told.size(),
                Heap.of(process).streams());
    }

    /// Pages of their own that hear of their scans at the same rate, and do not count, as the first rounds at the doors
    /// do not: the full collection has thrown out what a server that runs has at hand.
    private void warmUp(double rate) throws IOException, InterruptedException {
        var others = hold(pages.open((int) (rate * WARM_UP_SECONDS / 2)));
        confirm(others, rate);
        for (var page : others) {
            page.close();
        }
    }

    private List<HeldPage> hold(List<WaitingScan> codes) throws IOException {
        var held = new ArrayList<HeldPage>(codes.size());
        for (var code : codes) {
            held.add(new HeldPage(saoma.port(), code));
        }
        return held;
    }

    /// Scans the codes of these pages at a steady rate, among as much other traffic. The delays, in nanoseconds, count
    /// from when a push was due, so that one that had to wait for its turn is not flattered.
    private long[] confirm(List<HeldPage> told, double rate) throws InterruptedException {
        told.forEach(HeldPage::listen);
        var requests = new ArrayList<byte[]>();
        for (var i = 0; i < told.size(); i++) {
            requests.add(
                    pushes.scan(saoma.door(), i % Pushes.PEOPLE, told.get(i).code()));
            requests.add(pushes.text(saoma.door(), i % Pushes.PEOPLE));
        }
        var dueAt = new long[requests.size()];
        // What this side holds is not to be copied about while it measures.
        System.gc();
        paced(requests, dueAt, rate);
        var delays = new ArrayList<Long>();
        for (var i = 0; i < told.size(); i++) {
            if (told.get(i).confirmed().await(5, TimeUnit.SECONDS)) {
                delays.add(told.get(i).heardAt() - dueAt[2 * i]);
            }
        }
        return delays.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void paced(List<byte[]> requests, long[] dueAt, double rate) throws InterruptedException {
        var began = System.nanoTime();
        for (var i = 0; i < dueAt.length; i++) {
            dueAt[i] = began + (long) (i * 1e9 / rate);
        }
        var senders = new ArrayList<Callable<Integer>>();
        for (var lane = 0; lane < LANES; lane++) {
            var first = lane;
            senders.add(() -> send(requests, dueAt, first));
        }
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sender : workers.invokeAll(senders)) {
                sender.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sender was cut off", e.getCause());
        }
    }

    private int send(List<byte[]> requests, long[] dueAt, int first) throws IOException, InterruptedException {
        var sent = 0;
        try (var wire = new Wire(saoma.port())) {
            for (var i = first; i < requests.size(); i += LANES) {
                var wait = dueAt[i] - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                wire.ask(requests.get(i));
                sent++;
            }
        }
        return sent;
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
