package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/// With a limit, as a stream that says nothing would be listened to for ever.
@LoginServer
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class LiveChannelTests {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    SettableClock clock;

    @Autowired
    LiveStreams streams;

    @Autowired
    ScanStore scans;

    @Autowired
    JsonMapper json;

    private String request;
    private Browser browser;
    private final List<Listening> open = new ArrayList<>();

    @BeforeEach
    void aVisitorOfAWebsite() {
        clock.move(Duration.ofMinutes(2));
        Pool pool = making.pool("main");
        request = making.request(pool, making.website(pool, "Corner shop"), "");
        browser = new Browser(port, "/p/main");
    }

    @AfterEach
    void everybodyLeaves() {
        open.forEach(Listening::close);
        clock.move(Duration.ofMinutes(5));
        await().until(() -> streams.size() == 0);
    }

    @Test
    void ofAStreamThatCannotBeginNothingStays() {
        var id = newCode();
        var scan = scans.find(new ScanId(id)).orElseThrow();
        var givenBack = new AtomicInteger();
        var answer = new MockAsyncContext(new MockHttpServletRequest(), new MockHttpServletResponse());

        assertThatThrownBy(() -> streams.start(scan, givenBack::incrementAndGet, answer, () -> {
                    throw new DataAccessResourceFailureException("The database is away");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(streams.size()).isZero();
        assertThat(givenBack).hasValue(1);
    }

    @Test
    void thePageHearsAtOnceHowTheScanStandsAndThenEachStep() {
        var id = newCode();
        var page = listen(browser, id);
        assertThat(page.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        assertThat(page.response().headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.next())
                .hasValue("event:state|data:{\"state\":\"waiting\",\"reason\":null,\"secondsLeft\":120}");
        making.scan(id, "o-new-here");
        // Who it is may be found out before the page could be told that somebody scanned.
        var steps = page.rest();
        assertThat(steps).isNotEmpty().last().asString().contains("\"state\":\"confirmed\"");
        assertThat(steps.subList(0, steps.size() - 1))
                .hasSizeLessThan(2)
                .allSatisfy(event -> assertThat(event).contains("\"state\":\"scanned\""));
    }

    @Test
    void somebodyKnownIsConfirmedInOneStep() {
        var first = newCode();
        making.scan(first, "o-regular");
        listen(browser, first).rest();
        var second = newCode();
        var again = listen(browser, second);
        again.next();
        making.scan(second, "o-regular");
        assertThat(again.next()).hasValueSatisfying(event -> assertThat(event).contains("\"state\":\"confirmed\""));
    }

    @Test
    void aPageThatComesBackHearsWhatItMissed() {
        var id = newCode();
        listen(browser, id).close();
        making.scan(id, "o-ming");
        await().until(() -> browser.get("/login/scans/" + id).body().contains("confirmed"));
        assertThat(listen(browser, id).next())
                .hasValueSatisfying(event -> assertThat(event).contains("\"state\":\"confirmed\""));
    }

    @Test
    void thePageHearsThatItsTimeIsOver() {
        var page = listen(browser, newCode());
        page.next();
        clock.move(Duration.ofMinutes(2));
        assertThat(page.rest()).last().asString().contains("\"state\":\"expired\"");
    }

    @Test
    void theLineShowsThatItIsAlive() {
        var page = listen(browser, newCode());
        page.next();
        clock.move(Duration.ofSeconds(15));
        assertThat(page.next()).hasValue("event:heartbeat|data:alive");
    }

    @Test
    void aPageThatIsGoneIsLetGo() {
        listen(browser, newCode()).close();
        await().until(() -> {
            clock.move(Duration.ofSeconds(15));
            return streams.size() == 0;
        });
    }

    @Test
    void noStreamIsHeldForever() {
        var scanned = listen(browser, newCode());
        scanned.next();
        clock.move(Duration.ofMinutes(4));
        await().until(() -> streams.size() == 0);
    }

    @Test
    void aBrowserHoldsSoManyStreamsAndPollsForTheRest() {
        var ids = List.of(newCode(), newCode(), newCode(), newCode(), newCode());
        ids.subList(0, 4).forEach(id -> listen(browser, id).next());
        var refused = browser.get("/login/scans/" + ids.get(4) + "/events");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("too-many-pages");
        assertThat(browser.get("/login/scans/" + ids.get(4)).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressHoldsSoManyStreamsOfAllItsBrowsers() {
        for (var count = 0; count < 6; count++) {
            var visitor = new Browser(port, "/p/main");
            listen(visitor, newCode(visitor)).next();
        }
        var id = newCode();
        assertThat(browser.get("/login/scans/" + id + "/events").statusCode()).isEqualTo(429);
        open.removeFirst().close();
        // The system takes the first write to a page that is gone; the next one shows it.
        for (var beat = 0; beat < 3; beat++) {
            clock.move(Duration.ofSeconds(15));
            assertThat(open.getFirst().next())
                    .hasValueSatisfying(event -> assertThat(event).contains("heartbeat"));
        }
        await().until(() -> streams.size() == 5);
        listen(browser, id).next();
        assertThat(streams.size()).isEqualTo(6);
    }

    private String newCode() {
        return newCode(browser);
    }

    private String newCode(Browser who) {
        var created = who.post("/login/scans", "{\"request\":\"" + request + "\"}");
        return json.readTree(created.body()).get("id").asString();
    }

    private Listening listen(Browser who, String id) {
        var listening = who.listen(id);
        open.add(listening);
        return listening;
    }
}
