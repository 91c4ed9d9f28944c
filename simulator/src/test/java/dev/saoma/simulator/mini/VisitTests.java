package dev.saoma.simulator.mini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestMiniProgram;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VisitTests extends SimulatorTest {

    private MiniProgramServer backend;
    private TestMiniProgram program;
    private String person;
    private String code;

    @BeforeEach
    void aMiniProgramWithAServer() throws IOException {
        backend = new MiniProgramServer();
        backend.say("agree", 200, Map.of("state", "confirmed"));
        backend.say("refuse", 200, Map.of("state", "denied"));
        program = TestMiniProgram.in(simulator, Map.of("serverUrl", backend.url()));
        person = simulator.person();
        code = program.codeFor("Xk3_-9");
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void lookingOpensWithTheSceneAndALoginCodeThatTheServerCanExchange() {
        opens("known");

        JsonNode visit = program.scan(person, code, Map.of());

        assertThat(outcome(visit)).isEqualTo("opened");
        assertThat(backend.asked()).hasSize(1);
        JsonNode sent = backend.asked().getFirst().body();
        assertThat(backend.asked().getFirst().path()).isEqualTo("/miniprogram/v1/open");
        assertThat(backend.asked().getFirst().referer()).contains("servicewechat.com/" + program.appId());
        assertThat(sent.path("scene").stringValue()).isEqualTo("Xk3_-9");
        assertThat(program.session(sent.path("code").stringValue())
                        .json()
                        .path("openid")
                        .stringValue())
                .isEqualTo(program.openIdOf(person));
        assertThat(visit.path("miniProgram").path("page").stringValue()).isEqualTo("pages/login/index");
        assertThat(visit.path("calls").path(0).path("status").intValue()).isEqualTo(200);
        assertThat(visit.path("calls").path(0).path("body").path("token").stringValue())
                .isEqualTo("t-1");
    }

    @Test
    void agreeingGoesWithTheTokenAndGivesThePhoneWhenItIsNeeded() {
        opens("needed");

        JsonNode visit = program.scan(person, code, Map.of("agree", true));

        assertThat(outcome(visit)).isEqualTo("agreed");
        var agree = backend.asked().getLast();
        assertThat(agree.path()).isEqualTo("/miniprogram/v1/agree");
        assertThat(agree.authorization()).isEqualTo("Bearer t-1");
        assertThat(program.phoneNumber(Map.of(
                                "code",
                                agree.body().path("phoneCode").stringValue(),
                                "openid",
                                program.openIdOf(person)))
                        .errcode())
                .isZero();
    }

    @Test
    void nobodyIsAskedForAPhoneThatIsKnown() {
        opens("known");

        program.scan(person, code, Map.of("agree", true));

        assertThat(backend.asked().getLast().body().has("phoneCode")).isFalse();
    }

    @Test
    void whoKeepsTheirNumberSendsNothing() {
        opens("needed");

        assertThat(outcome(program.scan(person, code, Map.of("agree", true, "sharePhone", false))))
                .isEqualTo("phone-declined");
        assertThat(backend.asked()).hasSize(1);
    }

    @Test
    void withoutQuotaThereIsNoNumberToSend() {
        opens("needed");
        simulator.put(
                "/_simulator/mini-programs/" + program.appId(), Map.of("serverUrl", backend.url(), "phoneQuota", 0));

        assertThat(outcome(program.scan(person, code, Map.of("agree", true)))).isEqualTo("phone-quota-used-up");
    }

    @Test
    void refusingIsToldToo() {
        opens("needed");

        assertThat(outcome(program.scan(person, code, Map.of("agree", false)))).isEqualTo("refused");
        assertThat(backend.asked().getLast().path()).isEqualTo("/miniprogram/v1/refuse");
    }

    @Test
    void aLoginCodeThatTheServerDoesNotTakeIsReplacedOnce() {
        backend.say("open", 400, Map.of("code", "login-code-invalid"));
        opens("none");

        JsonNode visit = program.scan(person, code, Map.of("agree", true));

        assertThat(outcome(visit)).isEqualTo("agreed");
        assertThat(backend.asked().stream().map(MiniProgramServer.Asked::path).toList())
                .isEqualTo(List.of("/miniprogram/v1/open", "/miniprogram/v1/open", "/miniprogram/v1/agree"));
        assertThat(backend.asked().get(1).body().path("code"))
                .isNotEqualTo(backend.asked().get(0).body().path("code"));
    }

    @Test
    void aProblemEndsTheVisitAndIsShownWhole() {
        backend.say("open", 410, Map.of("code", "scan-expired", "status", 410));

        JsonNode visit = program.scan(person, code, Map.of("agree", true));

        assertThat(outcome(visit)).isEqualTo("failed");
        assertThat(visit.path("calls").path(0).path("status").intValue()).isEqualTo(410);
        assertThat(visit.path("calls").path(0).path("body").path("code").stringValue())
                .isEqualTo("scan-expired");
    }

    @Test
    void aServerThatIsDownIsToldWithoutAStatus() {
        backend.close();

        JsonNode call =
                program.scan(person, code, Map.of("agree", true)).path("calls").path(0);

        assertThat(call.path("status").intValue()).isZero();
        assertThat(call.path("error").stringValue()).startsWith("request:fail");
    }

    @Test
    void aMiniProgramWithoutAServerCallsNobody() {
        simulator.put("/_simulator/mini-programs/" + program.appId(), Map.of());

        assertThat(outcome(program.scan(person, code, Map.of()))).isEqualTo("failed");
    }

    @Test
    void aPageMayCallNoServerButItsOwn() {
        for (String url :
                List.of("http://localhost:1/x", backend.url() + "0/", "file:///etc/passwd", "not an address")) {
            JsonNode answer = simulator
                    .post("/_simulator/mini-programs/%s/request".formatted(program.appId()), Map.of("url", url))
                    .json();
            assertThat(answer.path("error").stringValue()).as(url).isEqualTo("request:fail url not in domain list");
        }
        assertThat(backend.asked()).isEmpty();
    }

    @Test
    void aPageThatIsNotInTheVersionDoesNotOpenAndAStrangersCodeIsUnknown() {
        simulator.put("/_simulator/mini-programs/" + program.appId(), Map.of("pages", Map.of()));

        assertThat(outcome(program.scan(person, code, Map.of()))).isEqualTo("no-such-page");
        assertThat(outcome(program.scan(person, "https://example.org/", Map.of())))
                .isEqualTo("unknown-code");
        assertThat(outcome(program.scan(person, account.codeUrl("s"), Map.of())))
                .isEqualTo("unknown-code");
    }

    private void opens(String phone) {
        backend.say("open", 200, Map.of("token", "t-1", "phone", phone));
    }

    private static String outcome(JsonNode visit) {
        return visit.path("outcome").stringValue();
    }
}
