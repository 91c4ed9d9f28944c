package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.Forwarding;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.doctor.AddressProof;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.LastSeen;
import dev.saoma.server.push.LastSeenStore;
import dev.saoma.server.reply.Channel;
import dev.saoma.server.reply.First;
import dev.saoma.server.reply.Replies;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.reply.Template;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The doctor's report by the admin API, with a WeChat that does as it is told.
@ApiServer
class DoctorTests {

    private static final String[] STEPS = {
        "public-address",
        "credentials",
        "egress-ip",
        "account-type",
        "server-address",
        "callback-check",
        "firewall",
        "last-push",
        "questions",
        "web-domain",
        "quotas",
        "token-owner"
    };

    @Autowired
    private TestApi api;

    @Autowired
    private Addresses addresses;

    @Autowired
    private LastSeenStore seen;

    @Autowired
    private Connections connections;

    @Autowired
    private Applications applications;

    @Autowired
    private RepliesStore replies;

    @Autowired
    private SettableClock clock;

    @AutoClose
    private final DirectedApi weChat = new DirectedApi();

    private Pool pool;
    private OfficialAccount account;
    private String token;

    DoctorTests() throws IOException {
        weChat.on("qrcode/create", json("{\"ticket\":\"t\",\"url\":\"http://weixin.qq.com/q/k\"}"));
        weChat.on("callback/check", json("""
                {"dns":[{"ip":"203.0.113.7","real_operator":"CAP"}],
                 "ping":[{"ip":"203.0.113.7","from_operator":"CAP","package_loss":"0%","time":"9ms"}]}"""));
        weChat.on("getcallbackip", json("{\"ip_list\":[\"101.226.103.0/25\"]}"));
        weChat.on("get_api_domain_ip", json("{\"ip_list\":[\"101.226.212.27\"]}"));
        weChat.on("openapi/quota/get", json("{\"quota\":{\"daily_limit\":100000,\"used\":27,\"remain\":99973}}"));
    }

    @BeforeEach
    void makeAccount() {
        pool = api.pool();
        account = api.account(TestConnections.at(weChat.url(), TestConnections.officialAccount(pool.id())));
        token = api.token(pool, ApiScope.DOCTOR_RUN, ApiScope.AUDIT_READ);
    }

    private JsonNode report() {
        var answer = api.post(pool, "/connections/" + account.identifier() + "/doctor", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain(account.appSecret().reveal())
                .doesNotContain(account.token().reveal())
                .doesNotContain("TOKEN-1-of");
        return json(answer);
    }

    private static JsonNode step(JsonNode report, String name) {
        for (var step : report.get("steps")) {
            if (step.get("step").asString().equals(name)) {
                return step;
            }
        }
        throw new AssertionError("The report has no step " + name);
    }

    private String code(String step) {
        return step(report(), step).get("code").asString();
    }

    private void pushCameIn(ConnectionId connection) {
        var push = new LastSeen.LastPush(clock.instant(), MessageMode.SAFE, Duration.ofSeconds(1));
        seen.note(connection, new LastSeen(push, null, null));
    }

    @Test
    void aGoodSetUpIsFoundGoodStepByStep() {
        pushCameIn(account.id());

        var report = report();

        assertThat(report.get("steps")).hasSize(STEPS.length);
        for (var index = 0; index < STEPS.length; index++) {
            var step = report.get("steps").get(index);
            assertThat(step.get("step").asString()).isEqualTo(STEPS[index]);
            // Nobody can tell from here whether the Internet reaches a server on this machine.
            assertThat(step.get("verdict").asString())
                    .as(step.toString())
                    .isEqualTo(index == 0 ? "could-not-tell" : "ok");
            for (var text : new String[] {"title", "meaning", "advice"}) {
                assertThat(step.get(text).get("zh").asString()).isNotBlank().doesNotContain("{");
                assertThat(step.get(text).get("en").asString()).isNotBlank().doesNotContain("{");
            }
        }
        assertThat(report.get("verdict").asString()).isEqualTo("could-not-tell");
        assertThat(report.get("connection").asString()).isEqualTo(account.identifier());
        assertThat(step(report, "quotas").get("facts").get("remaining").asInt()).isEqualTo(99_973);
        assertThat(step(report, "firewall")
                        .get("facts")
                        .get("callbackIps")
                        .get(0)
                        .asString())
                .isEqualTo("101.226.103.0/25");
        assertThat(step(report, "firewall").get("meaning").get("en").asString()).contains("from 101.226.103.0/25");
    }

    @Test
    void aWrongSecretIsNamedAndWhatNeedsATokenIsNotTried() {
        weChat.on("stable_token", json("{\"errcode\":40001,\"errmsg\":\"invalid credential\"}"));

        var report = report();

        assertThat(report.get("verdict").asString()).isEqualTo("failed");
        assertThat(step(report, "credentials").get("code").asString()).isEqualTo("wechat-40125");
        assertThat(step(report, "credentials").get("advice").get("zh").asString())
                .contains("AppSecret");
        for (var waits : new String[] {"account-type", "callback-check", "firewall", "quotas"}) {
            assertThat(step(report, waits).get("code").asString()).isEqualTo("needs-token");
        }
        assertThat(weChat.asked("qrcode/create")).isEmpty();
    }

    @Test
    void anUnknownAppIdIsNamed() {
        weChat.on("stable_token", json("{\"errcode\":40013,\"errmsg\":\"invalid appid\"}"));

        assertThat(code("credentials")).isEqualTo("wechat-40013");
    }

    @Test
    void theAddressThatWeChatSawIsHeldAgainstTheConfiguredOnes() {
        weChat.on(
                "stable_token",
                json("{\"errcode\":40164,\"errmsg\":\"invalid ip 198.51.100.4 ipv6 ::ffff:198.51.100.4, not in"
                        + " whitelist rid: 63cf14c3-1af7da21-37efbc86\"}"));

        var step = step(report(), "egress-ip");

        assertThat(step.get("code").asString()).isEqualTo("egress-not-configured");
        assertThat(step.get("facts").get("seen").asString()).isEqualTo("198.51.100.4");
        assertThat(step.get("advice").get("en").asString()).contains("198.51.100.4", "saoma.public-ips");
    }

    @Test
    void anAccountThatMayNotMakeCodesIsToldSo() {
        weChat.on("qrcode/create", json("{\"errcode\":48001,\"errmsg\":\"api unauthorized\"}"));

        var step = step(report(), "account-type");

        assertThat(step.get("verdict").asString()).isEqualTo("failed");
        assertThat(step.get("code").asString()).isEqualTo("wechat-48001");
        assertThat(step.get("advice").get("zh").asString()).contains("服务号");
    }

    @Test
    void aMissingServerUrlIsNamed() {
        weChat.on("callback/check", json("{\"errcode\":40201,\"errmsg\":\"not set url\"}"));

        assertThat(code("callback-check")).isEqualTo("wechat-40201");
    }

    @Test
    void lostPingsAloneProveNothing() {
        weChat.on("callback/check", json("""
                {"dns":[{"ip":"203.0.113.7"}],"ping":[{"ip":"203.0.113.7","package_loss":"100%"}]}"""));

        var step = step(report(), "callback-check");

        assertThat(step.get("code").asString()).isEqualTo("callback-no-ping");
        assertThat(step.get("verdict").asString()).isEqualTo("could-not-tell");
    }

    @Test
    void aQuotaThatIsNearlyUsedIsToldWhoeverUsedIt() {
        weChat.on("openapi/quota/get", json("{\"quota\":{\"daily_limit\":100,\"used\":80,\"remain\":20}}"));

        var step = step(report(), "quotas");

        assertThat(step.get("verdict").asString()).isEqualTo("failed");
        assertThat(step.get("meaning").get("en").asString()).contains("80 times", "of 100");
    }

    @Test
    void whereNoPushHasComeTheAddressToEnterIsTold() {
        var report = report();

        assertThat(step(report, "last-push").get("code").asString()).isEqualTo("no-push");
        assertThat(step(report, "server-address").get("advice").get("en").asString())
                .contains(addresses.events(account.identifier(), pool.id()));
    }

    @Test
    void aQuestionThatNobodyWouldHearIsNoticed() {
        var connection = TestConnections.forwarding(new Forwarding(true, null), account);
        connections.save(connection);
        site("Corner shop", new LoginPolicy(Policy.CONFIRM, false));
        site("Blog", LoginPolicy.DEFAULT);
        site("Bank", new LoginPolicy(Policy.INSTANT, true));

        var step = step(report(), "questions");

        assertThat(step.get("verdict").asString()).isEqualTo("failed");
        assertThat(step.get("code").asString()).isEqualTo("questions-unheard");
        assertThat(step.get("facts").get("applications").asString()).isEqualTo("Bank, Corner shop");
        assertThat(step.get("advice").get("zh").asString()).contains("replies.channel");

        replies.save(
                connection.id(),
                new Replies(Locale.ENGLISH, First.AUTO, Channel.MESSAGE, new Template.None(), Replies.DEFAULT.login()));

        assertThat(code("questions")).isEqualTo("questions-not-hindered");
    }

    @Test
    void aNumberThatBindsAndIsToldToNobodyIsNoticedWhereNoWebsiteAsks() {
        var connection = TestConnections.forwarding(new Forwarding(true, null), account);
        connections.save(connection);
        assertThat(code("questions")).isEqualTo("questions-not-hindered");
        site("Blog", LoginPolicy.DEFAULT);

        var step = step(report(), "questions");

        assertThat(step.get("verdict").asString()).isEqualTo("failed");
        assertThat(step.get("code").asString()).isEqualTo("binding-unheard");
        assertThat(step.get("advice").get("en").asString()).contains("As a message");
        assertThat(step.get("advice").get("zh").asString()).contains("客服消息");

        replies.save(
                connection.id(),
                new Replies(Locale.ENGLISH, First.AUTO, Channel.MESSAGE, new Template.None(), Replies.DEFAULT.login()));

        assertThat(code("questions")).isEqualTo("questions-not-hindered");
    }

    private void site(String name, LoginPolicy policy) {
        applications.save(new Application(
                new ClientId(Ids.id()),
                pool.id(),
                name,
                Optional.of(Digest.of("secret")),
                List.of(),
                List.of(),
                List.of(account.id()),
                policy,
                ClientRules.DEFAULT,
                Registration.OPEN));
    }

    @Test
    void anotherSystemThatTakesTheTokenAwayIsNoticed() {
        assertThat(code("token-owner")).isEqualTo("token-ours");
        weChat.on("qrcode/create", json("{\"errcode\":40001,\"errmsg\":\"invalid credential, not latest\"}"));
        report();

        var step = step(report(), "token-owner");

        assertThat(step.get("code").asString()).isEqualTo("token-taken");
        assertThat(step.get("facts").get("times").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(step.get("advice").get("en").asString()).contains("platform-token");
    }

    @Test
    void aWeChatThatIsAwayIsReportedAndNotWaitedFor() {
        weChat.stop();

        var report = report();

        assertThat(step(report, "credentials").get("code").asString()).isEqualTo("wechat-unreachable");
        assertThat(step(report, "token-owner").get("verdict").asString()).isEqualTo("ok");
    }

    @Test
    void aConnectionThatDoesNotExistHasNoDoctor() {
        assertThat(api.post(pool, "/connections/nothing/doctor", token).statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoMayRunTheDoctorDoesAndNotInAnotherPool() {
        var path = "/connections/" + account.identifier() + "/doctor";

        assertThat(api.post(pool, path, api.token(pool, ApiScope.CONNECTIONS_READ))
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post(pool, path, api.token(api.pool(), ApiScope.DOCTOR_RUN))
                        .statusCode())
                .isEqualTo(404);
        assertThat(weChat.asked("stable_token")).isEmpty();
    }

    @Test
    void theTrailSaysWhoConsultedTheDoctor() {
        report();

        assertThat(json(api.get(pool, "/audit", token)).get("items").valueStream())
                .anySatisfy(entry -> {
                    assertThat(entry.get("action").asString()).isEqualTo("doctor.run");
                    assertThat(entry.get("object").asString()).isEqualTo("connection/" + account.identifier());
                    assertThat(entry.get("details").get("verdict").asString()).isEqualTo("could-not-tell");
                });
    }

    @Test
    void onlyARiddleOfOursIsSolvedAtTheEventsAddress() {
        var path = URI.create(addresses.events(account.identifier(), pool.id())).getPath();

        var forged = api.send(api.at(path).header(AddressProof.HEADER, "AAAA"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue(AddressProof.HEADER)).isEmpty();
        assertThat(Objects.requireNonNull(forged.body())).isEmpty();
    }
}
