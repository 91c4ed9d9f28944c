package dev.saoma.server.connection.wechat;

import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What is counted against WeChat's quotas.
@ExtendWith(OutputCaptureExtension.class)
class CountUseTests {

    private static final String REFUSED = "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}";
    private static final String BUSY = "{\"errcode\":-1,\"errmsg\":\"system error\"}";
    private static final String CODE = "{\"ticket\":\"t\",\"url\":\"http://weixin.qq.com/q/k\"}";

    @AutoClose
    private static final Node node = Node.start();

    @AutoClose
    private static final Node otherNode = Node.start();

    @AutoClose
    private final DirectedApi api = new DirectedApi();

    private final OfficialAccount account = TestConnections.at(
            api.url(), TestConnections.officialAccount(TestPools.pool().id()));

    CountUseTests() throws IOException {
        api.on("qrcode/create", json(CODE));
    }

    private static Map<Counted, Long> today(Node of, OfficialAccount account) {
        return of.uses().on(of.uses().today(), account.appId());
    }

    private void createQrCode(Node by) {
        by.weChat().createQrCode(account, "scene", Duration.ofMinutes(2));
    }

    @Test
    void eachCallCountsAsWeChatCountsIt() {
        api.on("qrcode/create", json(BUSY), json(CODE));
        api.on("user/info", json("{\"errcode\":40003,\"errmsg\":\"invalid openid\"}"));

        createQrCode(node);
        node.weChat().follower(account, new OpenId("o"));

        assertThat(today(node, account))
                .isEqualTo(Map.of(Counted.STABLE_TOKEN, 1L, Counted.QR_CODE, 2L, Counted.USER, 1L));
    }

    @Test
    void aTokenThatIsRefusedBeforeItsTimeIsCountedOnce() {
        api.on("qrcode/create", json(REFUSED), json(CODE));

        createQrCode(node);

        assertThat(today(node, account)).containsEntry(Counted.REFUSED_TOKEN, 1L);
    }

    @Test
    void aRefreshByForceIsCountedByItself() {
        api.on("stable_token", json("{\"access_token\":\"SAME\",\"expires_in\":7200}"));
        api.on("qrcode/create", json(REFUSED));

        createQrCode(node);

        assertThat(today(node, account)).containsEntry(Counted.FORCED_TOKEN, 1L);
    }

    @Test
    void countsOfAllNodesAddUpOnceTheyAreWritten() {
        createQrCode(node);
        createQrCode(otherNode);
        createQrCode(otherNode);
        assertThat(today(node, account)).containsEntry(Counted.QR_CODE, 1L);

        node.uses().write();
        otherNode.uses().write();
        node.uses().write();

        assertThat(today(node, account)).containsEntry(Counted.QR_CODE, 3L);
        assertThat(today(otherNode, account)).containsEntry(Counted.QR_CODE, 3L);
    }

    @Test
    void anOrderlyStopWritesWhatIsLeft() {
        try (var third = Node.start()) {
            createQrCode(third);
        }

        assertThat(today(node, account)).containsEntry(Counted.QR_CODE, 1L);
    }

    @Test
    void theDayIsThatOfChina() {
        // 08:00 UTC is 16:00 there; eight hours later the next day has begun.
        try (var other = Node.start()) {
            var day = other.uses().today();
            other.uses().count(account.appId(), Counted.USER);

            other.clock().move(Duration.ofHours(8).minusMillis(1));
            assertThat(other.uses().today()).isEqualTo(day);
            other.clock().move(Duration.ofMillis(1));
            assertThat(other.uses().today()).isEqualTo(day.plusDays(1));
            assertThat(today(other, account)).isEmpty();
        }
    }

    @Test
    void atFourFifthsThereIsOneLineInTheLog(CapturedOutput log) {
        for (var count = 0; count < 15; count++) {
            node.uses().count(account.appId(), Counted.FORCED_TOKEN);
        }
        node.uses().write();
        assertThat(log).doesNotContain("that WeChat allows in a day");

        node.uses().count(account.appId(), Counted.FORCED_TOKEN);
        node.uses().write();
        node.uses().count(account.appId(), Counted.FORCED_TOKEN);
        node.uses().write();

        assertThat(log)
                .containsOnlyOnce(account.appId()
                        + " has made 16 of the 20 calls of stable_token?force_refresh that WeChat allows in a day");
    }
}
