package dev.saoma.server.connection.wechat;

import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// One owner of the platform token: asked for once by however many threads and nodes, renewed early, and given up when
/// WeChat refuses it.
@ExtendWith(OutputCaptureExtension.class)
class TokenKeeperTests {

    private static final String REFUSED =
            "{\"errcode\":40001,\"errmsg\":\"invalid credential, access_token is invalid or not latest\"}";
    private static final String CODE = "{\"ticket\":\"t\",\"url\":\"http://weixin.qq.com/q/k\"}";
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    @AutoClose
    private static final Node node = Node.start();

    @AutoClose
    private static final Node otherNode = Node.start();

    @AutoClose
    private final DirectedApi api = new DirectedApi();

    private final OfficialAccount account = TestConnections.at(
            api.url(), TestConnections.officialAccount(TestPools.pool().id()));

    TokenKeeperTests() throws IOException {
        api.on("qrcode/create", json(CODE));
    }

    private static void move(Duration by) {
        node.clock().move(by);
        otherNode.clock().move(by);
    }

    private Reply<QrCode> createQrCode() {
        return node.weChat().createQrCode(account, "scene", TWO_MINUTES);
    }

    private List<String> tokensUsed() {
        return api.asked("qrcode/create").stream()
                .map(asked -> asked.address().replaceAll(".*access_token=(TOKEN-\\d+|[^&]*).*", "$1"))
                .toList();
    }

    private List<Boolean> forced() {
        return api.asked("stable_token").stream()
                .map(asked -> asked.body().contains("\"force_refresh\":true"))
                .toList();
    }

    @Test
    void aTokenIsKeptAndUsedAgainByEveryNode() {
        createQrCode();
        createQrCode();
        otherNode.weChat().createQrCode(account, "scene", TWO_MINUTES);

        assertThat(tokensUsed()).containsExactly("TOKEN-1", "TOKEN-1", "TOKEN-1");
        assertThat(api.asked("stable_token")).hasSize(1);
    }

    @Test
    void manyThreadsOfTwoNodesWithoutATokenAskForOne() {
        var answer = new CountDownLatch(1);
        api.on("stable_token", exchange -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            json("{\"access_token\":\"%s\",\"expires_in\":7200}".formatted(api.nextToken()))
                    .on(exchange);
        });
        var threads = Stream.of(node, otherNode, node, otherNode, node, otherNode)
                .map(one -> CompletableFuture.supplyAsync(
                        () -> one.weChat().createQrCode(account, "scene", TWO_MINUTES),
                        task -> Thread.ofPlatform().start(task)))
                .toList();
        Awaitility.await().until(() -> !api.asked("stable_token").isEmpty());
        answer.countDown();

        assertThat(threads).allSatisfy(thread -> assertThat(thread.join()).isInstanceOf(Reply.Ok.class));
        assertThat(api.asked("stable_token")).hasSize(1);
        assertThat(tokensUsed()).containsOnly("TOKEN-1");
    }

    @Test
    void manyThreadsOfTwoNodesWhoseTokenWasRefusedAskForOneOther() {
        createQrCode();
        var refusing = DirectedApi.json(REFUSED);
        api.on("qrcode/create", exchange -> {
            var stale = exchange.getRequestURI().toString().contains("TOKEN-1-");
            (stale ? refusing : json(CODE)).on(exchange);
        });
        var threads = Stream.of(node, otherNode, node, otherNode)
                .map(one -> CompletableFuture.supplyAsync(
                        () -> one.weChat().createQrCode(account, "scene", TWO_MINUTES),
                        task -> Thread.ofPlatform().start(task)))
                .toList();

        assertThat(threads).allSatisfy(thread -> assertThat(thread.join()).isInstanceOf(Reply.Ok.class));
        assertThat(api.asked("stable_token")).hasSize(2);
    }

    @Test
    void aTokenRefusedOnceIsAskedForAnewInTheNormalWayAndTheCallIsRepeated() {
        api.on("qrcode/create", json(REFUSED), json(CODE));

        assertThat(createQrCode()).isInstanceOf(Reply.Ok.class);
        assertThat(tokensUsed()).containsExactly("TOKEN-1", "TOKEN-2");
        assertThat(forced()).containsExactly(false, false);
    }

    @Test
    void aTokenRefusedTwiceIsAFailureAndTheLogSaysWhoMayBeToBlame(CapturedOutput output) {
        api.on("qrcode/create", json(REFUSED.replace("40001", "42001")));

        assertThat(createQrCode())
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        failed -> assertThat(failed.errcode()).isEqualTo(42001));
        assertThat(tokensUsed()).containsExactly("TOKEN-1", "TOKEN-2");
        assertThat(output)
                .contains("WeChat refuses a platform token of " + account.appId() + " that it has just given")
                .contains("another system");
    }

    @Test
    void onlyATokenThatWeChatRefusesAndStillGivesOutIsRefreshedByForce() {
        api.on(
                "stable_token",
                json("{\"access_token\":\"OLD\",\"expires_in\":7200}"),
                json("{\"access_token\":\"OLD\",\"expires_in\":7199}"),
                json("{\"access_token\":\"NEW\",\"expires_in\":7200}"));
        api.on("qrcode/create", json(REFUSED), json(CODE));

        assertThat(createQrCode()).isInstanceOf(Reply.Ok.class);
        assertThat(forced()).containsExactly(false, false, true);
        assertThat(tokensUsed()).containsExactly("OLD", "NEW");
    }

    @Test
    void forceIsNotUsedTwiceInAShortTime() {
        api.on("stable_token", json("{\"access_token\":\"STUCK\",\"expires_in\":7200}"));
        api.on("qrcode/create", json(REFUSED));

        createQrCode();
        createQrCode();
        assertThat(forced()).containsExactly(false, false, true, false);

        move(Duration.ofMinutes(76));
        createQrCode();
        assertThat(forced().subList(4, forced().size())).contains(true);
    }

    @Test
    void aTokenIsRenewedInTheBackgroundBeforeItsEnd() {
        createQrCode();
        move(Duration.ofMinutes(116));

        assertThat(createQrCode()).isInstanceOf(Reply.Ok.class);
        assertThat(tokensUsed()).containsExactly("TOKEN-1", "TOKEN-1");
        Awaitility.await().until(() -> {
            createQrCode();
            return tokensUsed().getLast().equals("TOKEN-2");
        });
        assertThat(api.asked("stable_token")).hasSize(2);
    }

    @Test
    void aStableTokenThatIsAboutToEndIsNotAskedForAtEachCall() {
        api.on("stable_token", json("{\"access_token\":\"ENDING\",\"expires_in\":240}"));

        createQrCode();
        createQrCode();
        assertThat(api.asked("stable_token")).hasSize(1);

        move(Duration.ofSeconds(31));
        createQrCode();
        Awaitility.await().until(() -> api.asked("stable_token").size() == 2);
    }

    @Test
    void anExpiredTokenIsNotUsed() {
        createQrCode();
        move(Duration.ofHours(3));
        createQrCode();

        assertThat(tokensUsed()).containsExactly("TOKEN-1", "TOKEN-2");
    }

    @Test
    void aRefusedAppSecretIsToldAsItIs() {
        api.on("stable_token", json("{\"errcode\":40125,\"errmsg\":\"invalid appsecret rid: 63cf14c3-1af7da21\"}"));

        assertThat(createQrCode()).isEqualTo(new Reply.Failed<>(40125, "invalid appsecret rid: 63cf14c3-1af7da21"));
        assertThat(api.asked("qrcode/create")).isEmpty();
    }

    @Test
    void afterAFailureTheNextCallAsksAtOnce() {
        api.on(
                "stable_token",
                json("{\"errcode\":40164,\"errmsg\":\"invalid ip 203.0.113.7, not in whitelist\"}"),
                json("{\"access_token\":\"T\",\"expires_in\":7200}"));

        assertThat(createQrCode()).isInstanceOf(Reply.Failed.class);
        assertThat(createQrCode()).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void aTokenOfTheFormerAppSecretIsNotUsed() {
        createQrCode();
        var changed = TestConnections.withSecret(new Secret(Ids.hex(16)), account);

        assertThat(node.weChat().createQrCode(changed, "scene", TWO_MINUTES)).isInstanceOf(Reply.Ok.class);
        assertThat(tokensUsed()).containsExactly("TOKEN-1", "TOKEN-2");
        assertThat(api.asked("stable_token").getLast().body())
                .contains(changed.appSecret().reveal());
    }

    @Test
    void anInstallationCanUseTheClassicCall() {
        try (var classic = Node.start("--saoma.wechat.token-call=classic")) {
            api.on("token", json("{\"access_token\":\"CLASSIC\",\"expires_in\":7200}"));

            assertThat(classic.weChat().createQrCode(account, "scene", TWO_MINUTES))
                    .isInstanceOf(Reply.Ok.class);
            assertThat(api.asked("token").getFirst().address())
                    .isEqualTo("/cgi-bin/token?appid=" + account.appId() + "&grant_type=client_credential&secret="
                            + account.appSecret().reveal());
            assertThat(api.asked("stable_token")).isEmpty();
        }
    }
}
