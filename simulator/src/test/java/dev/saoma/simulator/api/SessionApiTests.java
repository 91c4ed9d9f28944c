package dev.saoma.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestMiniProgram;
import dev.saoma.simulator.mini.SessionKeys;
import dev.saoma.simulator.world.Secret;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionApiTests extends SimulatorTest {

    private TestMiniProgram program;
    private String person;

    @BeforeEach
    void aMiniProgram() {
        program = TestMiniProgram.in(simulator, Map.of());
        person = simulator.person();
    }

    @Test
    void aLoginCodeGivesTheOpenIdASessionKeyAndTheUnionIdAsPlainText() {
        Answer answer = program.session(program.loginCode(person));
        JsonNode user = simulator.get("/_simulator/users/" + person).json();

        assertThat(answer.contentType()).isEqualTo("text/plain");
        assertThat(answer.json().propertyNames()).containsExactly("session_key", "openid", "unionid");
        assertThat(answer.json().path("session_key").stringValue()).matches("[0-9A-Za-z+/]{22}==");
        assertThat(answer.json().path("openid").stringValue()).isEqualTo(program.openIdOf(person));
        assertThat(answer.json().path("unionid").stringValue())
                .isEqualTo(user.path("unionId").stringValue());
    }

    @Test
    void aPersonHasAnotherOpenIdInEachMiniProgramAndTheUnionIdOfTheAccounts() {
        TestMiniProgram other = TestMiniProgram.in(simulator, Map.of());
        String union = account.userInfo(account.openIdOf(person))
                .json()
                .path("unionid")
                .stringValue();

        assertThat(other.openIdOf(person)).isNotEqualTo(program.openIdOf(person));
        assertThat(program.session(program.loginCode(person))
                        .json()
                        .path("unionid")
                        .stringValue())
                .isEqualTo(union);
    }

    @Test
    void thereIsNoUnionIdWithoutTheOpenPlatformOrBeforeThePersonHasOne() {
        TestMiniProgram alone = TestMiniProgram.in(simulator, Map.of("unionId", false));
        simulator.put("/_simulator/users/%s/union-id".formatted(person), Map.of("given", false));

        assertThat(program.session(program.loginCode(person)).json().has("unionid"))
                .isFalse();
        assertThat(alone.session(alone.loginCode(simulator.person())).json().has("unionid"))
                .isFalse();
    }

    @Test
    void aCodeWorksOnce() {
        String code = program.loginCode(person);

        assertThat(program.session(code).errcode()).isZero();
        assertThat(program.session(code).errcode()).isEqualTo(40163);
    }

    @Test
    void aCodeLivesFiveMinutes() {
        String early = program.loginCode(person);
        String late = program.loginCode(person);
        simulator.advanceClock(299);
        assertThat(program.session(early).errcode()).isZero();
        simulator.advanceClock(2);
        assertThat(program.session(late).errcode()).isEqualTo(40029);
    }

    @Test
    void aFirstTryThatFailsUsesTheCodeUpToo() {
        TestMiniProgram other = TestMiniProgram.in(simulator, Map.of());
        String code = program.loginCode(person);

        assertThat(other.session(code).errcode()).isEqualTo(40029);
        assertThat(program.session(code).errcode()).isEqualTo(40163);
        assertThat(program.session("never-handed-out").errcode()).isEqualTo(40029);
    }

    @Test
    void thePhoneButtonsCodeIsNoLoginCode() {
        assertThat(program.session(program.phoneCode(person)).errcode()).isEqualTo(40029);
    }

    @Test
    void whomWeChatTakesForARiskLogsInNowhere() {
        simulator.put("/_simulator/users/%s/blocked".formatted(person), Map.of("blocked", true));

        assertThat(program.session(program.loginCode(person)).errcode()).isEqualTo(40226);
        simulator.put("/_simulator/users/%s/blocked".formatted(person), Map.of("blocked", false));
        assertThat(program.session(program.loginCode(person)).errcode()).isZero();
    }

    @Test
    void onePersonLogsInAHundredTimesAMinute() {
        simulator.advanceClock(60 - System.currentTimeMillis() / 1000 % 60);
        for (int i = 0; i < 100; i++) {
            assertThat(program.session(program.loginCode(person)).errcode()).isZero();
        }

        assertThat(program.session(program.loginCode(person)).errcode()).isEqualTo(45011);
        assertThat(program.session(program.loginCode(simulator.person())).errcode())
                .isZero();
        simulator.advanceClock(60);
        assertThat(program.session(program.loginCode(person)).errcode()).isZero();
    }

    @Test
    void aWrongCallerIsToldWhatIsWrongAndTheCodeStaysGood() {
        String code = program.loginCode(person);
        String grant = "&grant_type=authorization_code&js_code=" + code;
        String call = "/sns/jscode2session?";

        assertThat(simulator.get(call + "appid=" + program.appId()).errcode()).isEqualTo(40002);
        assertThat(simulator.get(call + grant).errcode()).isEqualTo(41002);
        assertThat(simulator.get(call + "appid=wxnone&secret=x" + grant).errcode())
                .isEqualTo(40013);
        assertThat(simulator.get(call + "appid=" + program.appId() + grant).errcode())
                .isEqualTo(41004);
        assertThat(simulator
                        .get(call + "secret=x&appid=" + program.appId() + grant)
                        .errcode())
                .isEqualTo(40125);
        assertThat(simulator
                        .get(call + "appid=%s&secret=%s".formatted(account.appId(), account.secret()) + grant)
                        .errcode())
                .isEqualTo(48001);
        assertThat(simulator
                        .get(call
                                + "grant_type=authorization_code&appid=%s&secret=%s"
                                        .formatted(program.appId(), program.secret()))
                        .errcode())
                .isEqualTo(41008);
        assertThat(program.session(code).errcode()).isZero();
    }

    @Test
    void theSessionKeyIsHiddenInTheListOfCalls() {
        String key = program.session(program.loginCode(person))
                .json()
                .path("session_key")
                .stringValue();

        assertThat(simulator.get("/_simulator/calls").text())
                .doesNotContain(key)
                .contains("openid");
    }

    /// The example of WeChat's page on signatures.
    @Test
    void aSignatureIsMadeAsWeChatsExampleHasIt() {
        assertThat(SessionKeys.sign(new Secret("o0q0otL8aEzpcZL/FT9WsQ=="), "{\"foo\":\"bar\"}"))
                .isEqualTo("654571f79995b2ce1e149e53c0a33dc39c0a74090db514261454e8dbe432aa0b");
    }

    @Test
    void aSessionKeyIsCheckedByASignatureAndANewOneTakesItsPlace() {
        Secret first = sessionKey();
        assertThat(check("checksession", SessionKeys.sign(first, "")).errcode()).isZero();

        Secret second = sessionKey();
        assertThat(check("checksession", SessionKeys.sign(first, "")).errcode()).isEqualTo(87009);
        assertThat(check("checksession", SessionKeys.sign(second, "")).errcode())
                .isZero();

        Answer reset = check("resetusersessionkey", SessionKeys.sign(second, ""));
        Secret third = new Secret(reset.json().path("session_key").stringValue());
        assertThat(check("checksession", SessionKeys.sign(second, "")).errcode())
                .isEqualTo(87009);
        assertThat(check("checksession", SessionKeys.sign(third, "")).errcode()).isZero();
    }

    @Test
    void anotherWayOfSigningIsRefused() {
        String call = "/wxa/checksession?access_token=%s&openid=%s".formatted(program.token(), "o");

        assertThat(simulator.get(call + "&sig_method=md5").errcode()).isEqualTo(87008);
        assertThat(simulator.get(call + "&sig_method=hmac_sha256").errcode()).isEqualTo(87009);
    }

    private Secret sessionKey() {
        return new Secret(program.session(program.loginCode(person))
                .json()
                .path("session_key")
                .stringValue());
    }

    private Answer check(String call, String signature) {
        return simulator.get("/wxa/%s?access_token=%s&openid=%s&signature=%s&sig_method=hmac_sha256"
                .formatted(call, program.token(), program.openIdOf(person), signature));
    }
}
