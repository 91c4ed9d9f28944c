package dev.saoma.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestMiniProgram;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MiniProgramControlTests extends SimulatorTest {

    private static final String PROGRAMS = "/_simulator/mini-programs";

    @Test
    void aMiniProgramIsMadeWithEverythingThatItNeeds() {
        Answer created = simulator.post(PROGRAMS, Map.of());
        JsonNode shown = created.json();

        assertThat(created.status()).isEqualTo(201);
        assertThat(shown.path("appId").stringValue()).matches("wx[0-9a-f]{16}");
        assertThat(shown.path("appSecret").stringValue()).matches("[0-9a-f]{32}");
        assertThat(shown.path("pages").path("release").path(0).stringValue()).isEqualTo("pages/login/index");
        assertThat(shown.path("unionId").booleanValue()).isTrue();
        assertThat(simulator.get(PROGRAMS).json().size()).isEqualTo(1);
    }

    @Test
    void replacingKeepsWhatIsNotMentionedButTheServerAndTheWhitelist() {
        String address = PROGRAMS + "/wx00112233445566aa";
        simulator.put(
                address,
                Map.of(
                        "name", "Login",
                        "appSecret", "0123456789abcdef0123456789abcdef",
                        "serverUrl", "http://localhost:7400",
                        "pages", Map.of("release", List.of("pages/login/index")),
                        "ipWhitelist", List.of("127.0.0.1")));
        Answer replaced = simulator.put(address, Map.of("name", "Sign in"));

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("name").stringValue()).isEqualTo("Sign in");
        assertThat(replaced.json().path("appSecret").stringValue()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(replaced.json().path("pages").path("trial").isEmpty()).isTrue();
        assertThat(replaced.json().path("serverUrl").isNull()).isTrue();
        assertThat(replaced.json().path("ipWhitelist").isNull()).isTrue();
    }

    @Test
    void whatTheConsoleWouldNotTakeIsToldInASentence() {
        assertThat(detail(simulator.put(PROGRAMS + "/wxnone", Map.of()))).contains("appId");
        assertThat(detail(simulator.post(PROGRAMS, Map.of("serverUrl", "localhost"))))
                .contains("serverUrl");
        assertThat(detail(simulator.post(PROGRAMS, Map.of("pages", Map.of("release", List.of("/pages/x"))))))
                .contains("without a leading");
        assertThat(detail(simulator.post(PROGRAMS, Map.of("phonePrice", -1)))).contains("phonePrice");
        assertThat(detail(simulator.get(PROGRAMS + "/wx0000000000000000"))).contains("no mini program");
    }

    @Test
    void anAppIdIsAnAccountsOrAMiniPrograms() {
        TestMiniProgram program = TestMiniProgram.in(simulator, Map.of());

        assertThat(detail(simulator.put(PROGRAMS + "/" + account.appId(), Map.of())))
                .contains("official account");
        assertThat(detail(simulator.put("/_simulator/accounts/" + program.appId(), Map.of())))
                .contains("mini program");
    }

    @Test
    void aResetForgetsCodesAndCostsAndKeepsTheMiniProgram() {
        TestMiniProgram program = TestMiniProgram.in(simulator, Map.of());
        String person = simulator.person();
        String code = program.codeFor("s");
        program.phoneNumber(Map.of("code", program.phoneCode(person)));
        simulator.post("/_simulator/reset", Map.of());

        JsonNode shown = simulator.get(PROGRAMS + "/" + program.appId()).json();
        assertThat(shown.path("phoneNumbers").intValue()).isZero();
        assertThat(simulator
                        .scan(simulator.person(), code, false)
                        .path("outcome")
                        .stringValue())
                .isEqualTo("unknown-code");
    }

    @Test
    void aDeletedMiniProgramGetsNoTokens() {
        TestMiniProgram program = TestMiniProgram.in(simulator, Map.of());
        simulator.delete(PROGRAMS + "/" + program.appId());

        assertThat(program.stableToken().errcode()).isEqualTo(40013);
    }

    @Test
    void allTokensOfAMiniProgramCanBeStopped() {
        TestMiniProgram program = TestMiniProgram.in(simulator, Map.of());
        String token = program.token();
        simulator.delete(PROGRAMS + "/" + program.appId() + "/tokens");

        assertThat(simulator
                        .post("/wxa/getwxacodeunlimit?access_token=" + token, Map.of("scene", "s"))
                        .errcode())
                .isEqualTo(40001);
    }

    private static String detail(Answer answer) {
        return answer.json().path("detail").stringValue();
    }
}
