package dev.saoma.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenApiTests extends SimulatorTest {

    @Test
    void aTokenLivesTwoHoursAndComesWithoutErrcode() {
        Answer answer = account.ordinaryToken();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json; encoding=utf-8");
        assertThat(answer.json().propertyNames()).containsExactly("access_token", "expires_in");
        assertThat(answer.json().path("expires_in").intValue()).isEqualTo(7200);
    }

    @Test
    void eachCallMakesANewTokenAndTheOneBeforeWorksFiveMinutesMore() {
        String first = value(account.ordinaryToken());
        String second = value(account.ordinaryToken());
        assertThat(second).isNotEqualTo(first);
        assertThat(errcodeWith(first)).isZero();
        simulator.advanceClock(299);
        assertThat(errcodeWith(first)).isZero();
        simulator.advanceClock(2);
        assertThat(errcodeWith(first)).isEqualTo(40001);
        assertThat(errcodeWith(second)).isZero();
    }

    @Test
    void atMostTwoTokensWorkAtOnce() {
        String first = value(account.ordinaryToken());
        String second = value(account.ordinaryToken());
        String third = value(account.ordinaryToken());
        assertThat(errcodeWith(first)).isEqualTo(40001);
        assertThat(errcodeWith(second)).isZero();
        assertThat(errcodeWith(third)).isZero();
    }

    @Test
    void aTokenExpires() {
        String token = value(account.ordinaryToken());
        simulator.advanceClock(7201);
        assertThat(errcodeWith(token)).isEqualTo(42001);
    }

    @Test
    void theStableTokenStaysTheSameWhileItsTimeFalls() {
        Answer first = account.stableToken(false);
        simulator.advanceClock(1000);
        Answer later = account.stableToken(false);
        assertThat(value(later)).isEqualTo(value(first));
        assertThat(later.json().path("expires_in").intValue()).isBetween(6190, 6200);
    }

    @Test
    void theStableTokenIsRenewedFiveMinutesBeforeItsEndAndBothWork() {
        String first = value(account.stableToken(false));
        simulator.advanceClock(6901);
        String second = value(account.stableToken(false));
        assertThat(second).isNotEqualTo(first);
        assertThat(errcodeWith(first)).isZero();
        assertThat(errcodeWith(second)).isZero();
    }

    @Test
    void aForcedRenewalStopsTheOneBeforeAtOnce() {
        String first = value(account.stableToken(false));
        String forced = value(account.stableToken(true));
        assertThat(errcodeWith(first)).isEqualTo(40001);
        assertThat(errcodeWith(forced)).isZero();
    }

    @Test
    void aSecondForcedRenewalWithinThirtySecondsGivesTheTokenThatIsThere() {
        String forced = value(account.stableToken(true));
        assertThat(value(account.stableToken(true))).isEqualTo(forced);
        simulator.advanceClock(31);
        assertThat(value(account.stableToken(true))).isNotEqualTo(forced);
    }

    @Test
    void thereAreTwentyForcedRenewalsADay() {
        for (int i = 0; i < 20; i++) {
            assertThat(account.stableToken(true).errcode()).isZero();
            simulator.advanceClock(31);
        }
        assertThat(account.stableToken(true).errcode()).isEqualTo(45009);
        assertThat(account.stableToken(false).errcode()).isZero();
        simulator.advanceClock(86_400);
        assertThat(account.stableToken(true).errcode()).isZero();
    }

    @Test
    void thereAreTwoThousandTokensADay() {
        for (int i = 0; i < 2000; i++) {
            assertThat(account.ordinaryToken().errcode()).isZero();
        }
        assertThat(account.ordinaryToken().errcode()).isEqualTo(45009);
    }

    @Test
    void theTwoKindsOfTokenDoNotDisturbEachOther() {
        String stable = value(account.stableToken(false));
        for (int i = 0; i < 100; i++) {
            account.ordinaryToken();
        }
        assertThat(errcodeWith(stable)).isZero();
        String ordinary = value(account.ordinaryToken());
        account.stableToken(true);
        assertThat(errcodeWith(ordinary)).isZero();
    }

    @Test
    void allTokensOfAnAccountCanBeStopped() {
        String stable = value(account.stableToken(false));
        String ordinary = value(account.ordinaryToken());
        simulator.delete("/_simulator/accounts/" + account.appId() + "/tokens");
        assertThat(errcodeWith(stable)).isEqualTo(40001);
        assertThat(errcodeWith(ordinary)).isEqualTo(40001);
        assertThat(value(account.stableToken(false))).isNotEqualTo(stable);
    }

    @Test
    void aWrongCallerIsToldWhatIsWrong() {
        String path = "/cgi-bin/token?";
        assertThat(simulator.get(path + "appid=a&secret=b").errcode()).isEqualTo(40002);
        assertThat(simulator.get(path + "grant_type=client_credential").errcode())
                .isEqualTo(41002);
        assertThat(simulator
                        .get(path + "grant_type=client_credential&appid=wxnone&secret=b")
                        .errcode())
                .isEqualTo(40013);
        assertThat(simulator
                        .get(path + "grant_type=client_credential&appid=" + account.appId())
                        .errcode())
                .isEqualTo(41004);
        assertThat(simulator
                        .get(path + "grant_type=client_credential&secret=x&appid=" + account.appId())
                        .errcode())
                .isEqualTo(40125);
        assertThat(simulator.get("/cgi-bin/stable_token").errcode()).isEqualTo(43002);
        assertThat(simulator.post("/cgi-bin/token", Map.of()).errcode()).isEqualTo(43001);
        assertThat(simulator.post("/cgi-bin/stable_token", "").errcode()).isEqualTo(44002);
        assertThat(simulator.post("/cgi-bin/stable_token", "{").errcode()).isEqualTo(47001);
        assertThat(simulator
                        .post(
                                "/cgi-bin/stable_token",
                                "{\"grant_type\":\"client_credential\",\"force_refresh\":\"yes\"}")
                        .errcode())
                .isEqualTo(47001);
        assertThat(simulator.get("/cgi-bin/nothing").errcode()).isEqualTo(40066);
    }

    @Test
    void anErrorIsHttp200WithARidThatChanges() {
        Answer first = simulator.get("/cgi-bin/token");
        Answer second = simulator.get("/cgi-bin/token");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("errmsg").stringValue())
                .matches("invalid grant_type rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}")
                .isNotEqualTo(second.json().path("errmsg").stringValue());
    }

    @Test
    void aCallerOutsideTheWhitelistIsToldItsAddress() {
        TestAccount closed = simulator.account(server.url(), Map.of("ipWhitelist", List.of("203.0.113.7")));
        Answer refused = closed.ordinaryToken();
        assertThat(refused.errcode()).isEqualTo(40164);
        assertThat(refused.json().path("errmsg").stringValue())
                .matches(
                        "invalid ip (127\\.0\\.0\\.1 ipv6 ::ffff:127\\.0\\.0\\.1|::1 ipv6 ::1), not in whitelist rid: .*");
        TestAccount open = simulator.account(server.url(), Map.of("ipWhitelist", List.of("127.0.0.1")));
        assertThat(open.ordinaryToken().errcode()).isZero();
    }

    @Test
    void aTokenThatWasNeverGivenOutIsRefused() {
        assertThat(errcodeWith("x".repeat(136))).isEqualTo(40001);
        assertThat(errcodeWith("short")).isEqualTo(40014);
        assertThat(simulator.get("/cgi-bin/get_api_domain_ip").errcode()).isEqualTo(41001);
    }

    private int errcodeWith(String token) {
        return simulator.get("/cgi-bin/get_api_domain_ip?access_token=" + token).errcode();
    }

    private static String value(Answer answer) {
        return answer.json().path("access_token").stringValue();
    }
}
