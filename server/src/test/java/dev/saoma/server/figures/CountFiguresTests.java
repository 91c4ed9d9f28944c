package dev.saoma.server.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.saoma.server.figures.Figure.Event;
import dev.saoma.server.figures.Figure.Wait;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanCame;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.Scene;
import dev.saoma.server.scan.ToldNumber;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.OnH2;
import dev.saoma.server.testing.TestScans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is counted is written once the database can be reached.
@OnH2
class CountFiguresTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Autowired
    private FigureStore store;

    @Autowired
    private ScanStore scans;

    @Autowired
    private JdbcClient jdbc;

    private final PoolId pool = new PoolId(Ids.id());
    private final ConnectionId connection = new ConnectionId(Ids.id());

    private List<Sum> written(CountFigures figures) {
        return store.find(pool, figures.today(), figures.today());
    }

    /// Somebody scans, and their browser is let in so much later.
    private ScanCame login(Duration wait) {
        var waiting = new ScanState.Waiting();
        var scan = new Scan(
                new ScanId(Ids.hex(11)),
                pool,
                new ClientId(Ids.id()),
                connection,
                new Scene(Ids.hex(16)),
                "ticket",
                "http://weixin.qq.com/q/x",
                Digest.of(Ids.hex(16)),
                TestScans.origin(),
                waiting,
                NOW,
                NOW.plusSeconds(120));
        scans.add(scan);
        var user = new UserId(Ids.id());
        var scanned = new ScanState.Scanned(new OpenId("o" + Ids.hex(13)), new ToldNumber(4711), null);
        var confirmed = new ScanState.Confirmed(user);
        var redeemed = new ScanState.Redeemed(user);
        scans.move(scan.id(), waiting, scanned, NOW, scan.expiresAt());
        scans.move(scan.id(), scanned, confirmed, NOW, scan.expiresAt());
        scans.move(scan.id(), confirmed, redeemed, NOW.plus(wait), scan.expiresAt());
        return new ScanCame(confirmed, scans.find(scan.id()).orElseThrow());
    }

    @Test
    void aLoginThatCannotBeTimedWhileTheDatabaseIsAwayIsTimedAfterwards() {
        var wait = Duration.ofMillis(800);
        try (var figures = new CountFigures(store, scans, () -> NOW)) {
            figures.on(login(wait));
            jdbc.sql("alter table scan rename to scan_away").update();
            try {
                assertThatThrownBy(figures::write).isInstanceOf(DataAccessException.class);
            } finally {
                jdbc.sql("alter table scan_away rename to scan").update();
            }

            figures.write();

            assertThat(written(figures))
                    .extracting(sum -> sum.of().what(), Sum::times)
                    .containsExactlyInAnyOrder(tuple(Event.DONE, 1L), tuple(Wait.of(wait), 1L));
        }
    }
}
