package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.SaveConnection;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Anybody can send what looks like WeChat's check of the server address: when its refusal is a problem, and when not.
@ApiServer
class RefusedCheckTests {

    @Autowired
    private TestApi api;

    @Autowired
    private SaveConnection save;

    @Autowired
    private SettableClock clock;

    private final DirectedApi weChat;
    private Pool pool;
    private OfficialAccount account;
    private String token;

    RefusedCheckTests() throws IOException {
        weChat = new DirectedApi();
    }

    @BeforeEach
    void anAccount() {
        pool = api.pool();
        account = api.account(TestConnections.at(weChat.url(), TestConnections.officialAccount(pool.id())));
        token = api.token(pool, ApiScope.CONNECTIONS_READ, ApiScope.DOCTOR_RUN);
    }

    @AfterEach
    void stopWeChat() {
        weChat.close();
    }

    private int checkedBy(OfficialAccount sender) {
        clock.move(Duration.ofSeconds(1));
        var check = api.knock(sender).with("echostr", "4375120948345356249");
        check.sign(sender, clock.instant());
        return check.get().statusCode();
    }

    private void verified() {
        assertThat(checkedBy(account)).isEqualTo(200);
    }

    private void refused() {
        var other = new Secret("Token" + Ids.hex(8));
        assertThat(checkedBy(TestConnections.withSecrets(other, account.encodingAesKey(), account)))
                .isEqualTo(403);
    }

    private void pushed() {
        clock.move(Duration.ofSeconds(1));
        api.push(account, TestPushes.text("o-somebody", "hello", clock.instant()), clock.instant());
    }

    private void tokenChanges() {
        var other = new Secret("Token" + Ids.hex(8));
        account = TestConnections.withSecrets(other, account.encodingAesKey(), account);
        save.save(account);
    }

    private JsonNode failedCheck() {
        var answer = api.get(pool, "/connections/" + account.identifier() + "/door", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("failedCheck");
    }

    private boolean isAProblem() {
        return failedCheck().get("stands").asBoolean();
    }

    private JsonNode doctor() {
        var report = json(api.post(pool, "/connections/" + account.identifier() + "/doctor", token));
        for (var step : report.get("steps")) {
            if (step.get("step").asString().equals("server-address")) {
                return step;
            }
        }
        throw new AssertionError("The report says nothing of the server address");
    }

    @Test
    void aRefusedCheckIsAProblemUntilWeChatGetsThrough() {
        refused();

        assertThat(isAProblem()).isTrue();
        assertThat(doctor().get("code").asString()).isEqualTo("server-refused");

        verified();

        assertThat(isAProblem()).isFalse();
        assertThat(doctor().get("code").asString()).isEqualTo("server-verified");
    }

    @Test
    void whereWeChatGotThroughAStrangersCheckAlarmsNobodyAndTheDoctorMentionsIt() {
        verified();
        refused();

        assertThat(isAProblem()).isFalse();
        assertThat(failedCheck().get("code").asString()).isEqualTo("bad-signature");
        assertThat(doctor().get("verdict").asString()).isEqualTo("ok");
        assertThat(doctor().get("code").asString()).isEqualTo("server-stray-check");
        assertThat(doctor().get("meaning").get("en").asString()).contains("the signature does not fit the Token");
    }

    @Test
    void anAddressThatPushesComeToIsAlarmedByNoStrangerEither() {
        pushed();
        refused();

        assertThat(isAProblem()).isFalse();
        assertThat(doctor().get("code").asString()).isEqualTo("server-stray-check");

        pushed();

        assertThat(doctor().get("code").asString()).isEqualTo("server-in-use");
    }

    @Test
    void afterAChangeOfTheTokenARefusedCheckCountsUntilTheNewOneIsUsed() {
        verified();
        tokenChanges();
        refused();

        assertThat(isAProblem()).isTrue();
        assertThat(doctor().get("code").asString()).isEqualTo("server-refused");

        pushed();
        refused();

        assertThat(isAProblem()).isFalse();
    }
}
