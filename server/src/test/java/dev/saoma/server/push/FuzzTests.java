package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Forwarding;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.testing.TestConnections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Whatever comes to the door, it answers, nothing in it breaks, and it holds on to nothing. How many inputs:
/// `-Dfuzz.inputs=1000000`; what the inputs are: `-Dfuzz.seed=…`, which a failure names.
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:file:./target/fuzz/${random.uuid}/saoma",
            "saoma.data-directory=target/fuzz"
        })
class FuzzTests extends DoorTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_301L);
    private static final int AT_ONCE = 8;
    private static final int PARTS = 10;

    /// Caches of the database come and go; a million inputs that leave a hundred bytes each leave much more.
    private static final long FLAT_BYTES = 24L << 20;

    /// How many go over a connection before the first answer is read.
    private static final int TOGETHER = 25;

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @Test
    void nothingThatComesBreaksTheDoor() throws InterruptedException, ExecutionException {
        var broken = Breakages.watched();
        var answers = new ConcurrentHashMap<Integer, Integer>();
        var accounts = new ArrayList<OfficialAccount>();
        for (var mode : MessageMode.values()) {
            accounts.add(account(mode));
            accounts.add(saved(TestConnections.forwarding(new Forwarding(true, new Secret(SECRET)), account(mode))));
        }
        var inputs = IntStream.range(0, AT_ONCE)
                .mapToObj(worker -> new HostileKnocks(port, accounts, SECRET, SEED + worker))
                .toList();
        var live = new ArrayList<Long>();
        for (var part = 0; part < PARTS; part++) {
            knock(inputs, answers);
            live.add(liveHeap());
        }

        assertThat(answers.keySet())
                .as("answers to seed %d: %s", SEED, answers)
                .contains(200, 403)
                .allSatisfy(status -> assertThat(status).isLessThan(500));
        assertThat(broken.seen()).isEmpty();
        assertThat(live.getLast() - live.get(PARTS / 2))
                .as("growth of live heap over the second half, in bytes: %s", live)
                .isLessThan(FLAT_BYTES);
    }

    private void knock(List<HostileKnocks> inputs, Map<Integer, Integer> answers)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var under = new ArrayList<Future<?>>();
            for (var knocks : inputs) {
                under.add(threads.submit(() -> {
                    try (var connection = new Pipeline(port)) {
                        for (var number = 0; number < INPUTS / PARTS / AT_ONCE; number += TOGETHER) {
                            var requests = Stream.generate(knocks::next)
                                    .limit(TOGETHER)
                                    .toList();
                            connection.ask(requests, status -> answers.merge(status, 1, Integer::sum));
                        }
                    }
                    return null;
                }));
            }
            for (var each : under) {
                each.get();
            }
        }
    }

    /// What is still held after a full collection, in bytes.
    private static long liveHeap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
