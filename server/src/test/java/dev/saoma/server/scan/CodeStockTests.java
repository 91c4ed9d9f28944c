package dev.saoma.server.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.Sent;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestMiniPrograms;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Codes that were made ahead: how many, for how long, and that none is given twice.
class CodeStockTests {

    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int MOST = 4;

    private final SettableClock clock = new SettableClock();
    private final CountingWeChat weChat = new CountingWeChat();
    private final OfficialAccount account = TestConnections.officialAccount(new PoolId(Ids.id()));
    private final Errands errands = new Errands();
    private final CodeStock stock = stock(MOST);

    private CodeStock stock(int most) {
        var random = new SecureRandom();
        Chance chance = count -> {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
        return new CodeStock(
                new MakeCode(weChat, new TestMiniPrograms(), clock, chance),
                new ScanSettings(
                        LIFE,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(15),
                        5,
                        most,
                        Duration.ofMinutes(10),
                        Duration.ofDays(1),
                        Duration.ofSeconds(1)),
                errands,
                clock);
    }

    @Test
    void nothingIsMadeForAnAccountThatNobodyLogsInBy() {
        assertThat(stock.hasOne(account)).as("somebody has only looked").isFalse();
        stock.layIn(account);
        stock.look();

        onlySoManyAreMade(0);
    }

    /// What is made without need is made by the time that somebody else's code is there, which was asked for later.
    private void onlySoManyAreMade(int count) {
        var later = TestConnections.officialAccount(account.pool());
        weChat.shorterBy = Duration.ZERO;
        weChat.isDown = false;
        stock.take(later);
        stock.layIn(later);
        await().until(() -> stock.hasOne(later));
        assertThat(weChat.made()).isEqualTo(count + 1);
    }

    @Test
    void afterTheFirstCodeTheNextLiesReady() {
        assertThat(stock.take(account)).isEmpty();
        stock.layIn(account);

        await().untilAsserted(() -> assertThat(stock.take(account)).isPresent());
    }

    @Test
    void asManyAreMadeAsWereAskedForInTheLastMinuteAndNoMoreThanTheMost() {
        IntStream.range(0, 2).forEach(_ -> stock.take(account));
        stock.layIn(account);
        await().untilAsserted(() -> assertThat(weChat.made()).isEqualTo(2));

        var busy = TestConnections.officialAccount(account.pool());
        IntStream.range(0, 100).forEach(_ -> stock.take(busy));
        stock.layIn(busy);
        await().untilAsserted(() -> assertThat(weChat.made()).isEqualTo(2 + MOST));
        stock.look();
        assertThat(IntStream.range(0, MOST).mapToObj(_ -> stock.take(busy))).allMatch(Optional::isPresent);
    }

    @Test
    void whenTheDemandHasPassedNothingIsMadeAnyMore() {
        stock.take(account);
        stock.layIn(account);
        await().untilAsserted(() -> assertThat(weChat.made()).isEqualTo(1));
        clock.move(Duration.ofMinutes(11));

        stock.look();

        assertThat(stock.take(account)).as("one that is too old").isEmpty();
        onlySoManyAreMade(1);
    }

    @Test
    void aCodeThatIsTakenIsGoodForAScansWholeLife() {
        stock.take(account);
        stock.layIn(account);
        await().untilAsserted(() -> assertThat(weChat.made()).isEqualTo(1));
        clock.move(Duration.ofMinutes(9));

        assertThat(stock.take(account))
                .hasValueSatisfying(code ->
                        assertThat(code.isGoodFor(LIFE, clock.instant())).isTrue());
    }

    @Test
    void noCodeIsTakenTwice() throws Exception {
        var taken = new HashSet<Scene>();
        var work = new ArrayList<Callable<Scene>>();
        for (var count = 0; count < 400; count++) {
            work.add(() -> {
                var code = stock.take(account);
                stock.layIn(account);
                return code.map(FreshCode::scene).orElseGet(() -> new Scene("none"));
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                var scene = done.get();
                assertThat(scene.value().equals("none") || taken.add(scene)).isTrue();
            }
        }
    }

    @Test
    void whileWeChatIsDownItIsNotAskedAgainAndAgain() {
        weChat.isDown = true;
        stock.take(account);
        stock.layIn(account);
        await().untilAsserted(() -> assertThat(weChat.made()).isEqualTo(1));

        IntStream.range(0, 10).forEach(_ -> stock.layIn(account));
        onlySoManyAreMade(1);

        clock.move(Duration.ofSeconds(10));
        stock.look();
        await().untilAsserted(() -> assertThat(stock.take(account)).isPresent());
    }

    @Test
    void whatAStopHasKeptFromBeginningBeginsAfterTheNextStart() {
        stock.take(account);
        errands.stop();
        IntStream.range(0, 20).forEach(_ -> stock.layIn(account));
        assertThat(weChat.made()).isZero();

        errands.start();
        stock.layIn(account);

        await().untilAsserted(() -> assertThat(weChat.made()).isEqualTo(1));
    }

    @Test
    void codesThatLiveShorterThanAskedForAreNotMadeAgainAndAgain() {
        weChat.shorterBy = Duration.ofMinutes(10);
        stock.take(account);
        stock.layIn(account);
        await().untilAsserted(() -> assertThat(weChat.made()).isEqualTo(1));

        IntStream.range(0, 10).forEach(_ -> stock.layIn(account));
        onlySoManyAreMade(1);
        assertThat(stock.take(account)).isEmpty();
    }

    @Test
    void whoeverWantsNoStockHasNone() {
        var none = stock(0);
        none.take(account);
        none.layIn(account);
        none.look();

        onlySoManyAreMade(0);
    }

    /// A WeChat that gives codes while it is up.
    private final class CountingWeChat implements WeChat {

        private final AtomicInteger made = new AtomicInteger();
        private volatile boolean isDown;
        private volatile Duration shorterBy = Duration.ZERO;

        int made() {
            return made.get();
        }

        @Override
        public Reply<QrCode> createQrCode(OfficialAccount account, String scene, Duration life) {
            made.incrementAndGet();
            return isDown
                    ? new Reply.Unreachable<>("the test has pulled the plug")
                    : new Reply.Ok<>(new QrCode(
                            "ticket-" + scene,
                            "http://weixin.qq.com/q/" + scene,
                            clock.instant().plus(life).minus(shorterBy)));
        }

        @Override
        public Reply<Sent> send(OfficialAccount account, OpenId openId, dev.saoma.protocol.Reply.Shown message) {
            return new Reply.Ok<>(new Sent());
        }

        @Override
        public Reply<Follower> follower(OfficialAccount account, OpenId openId) {
            return new Reply.Ok<>(new Follower(openId, true, null));
        }
    }
}
