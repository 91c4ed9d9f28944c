package dev.saoma.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Fires distinct encrypted pushes at the events door of a running Saoma and prints what it answered: pushes per
/// second,
/// how long they took, and the server's processor time for each. The pushes are encrypted beforehand, so that the time
/// measured is the server's; driver and server still share the machine.
public final class PushLoad {

    private static final int WARM_UP = 5_000;

    private PushLoad() {}

    /// Arguments: the data folder of the running Saoma, how many pushes, how many at once.
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 3) {
            System.err.println(
                    "Needs three arguments: the data folder of a running Saoma, how many pushes, how many at once");
            System.exit(2);
            return;
        }
        var target = Target.of(Path.of(args[0]));
        var count = Integer.parseInt(args[1]);
        var atOnce = Integer.parseInt(args[2]);
        var requests = new Pushes(target).make(WARM_UP + count);
        fire(requests.subList(0, WARM_UP), atOnce);

        var cpu = target.serverCpu();
        var start = System.nanoTime();
        var round = fire(requests.subList(WARM_UP, requests.size()), atOnce);
        var elapsed = Duration.ofNanos(System.nanoTime() - start);
        round.print(elapsed, target.serverCpu().minus(cpu));
        if (round.failed() > 0) {
            System.exit(1);
        }
    }

    private static Round fire(List<HttpRequest> requests, int atOnce) throws InterruptedException {
        var next = new AtomicInteger();
        var failed = new LongAdder();
        var nanos = new long[requests.size()];
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker = 0; worker < atOnce; worker++) {
                workers.execute(() -> {
                    for (var i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
                        var sent = System.nanoTime();
                        if (!accepted(http, requests.get(i))) {
                            failed.increment();
                        }
                        nanos[i] = System.nanoTime() - sent;
                    }
                });
            }
        }
        return new Round(nanos, failed.intValue());
    }

    private static boolean accepted(HttpClient http, HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().equals("success");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
