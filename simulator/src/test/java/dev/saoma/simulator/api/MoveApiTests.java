package dev.saoma.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MoveApiTests extends SimulatorTest {

    private Answer changed(TestAccount asks, String from, List<String> openIds) {
        return simulator.post(
                "/cgi-bin/changeopenid?access_token=" + asks.token(),
                Map.of("from_appid", from, "openid_list", openIds));
    }

    @Test
    void whoFollowedAnAccountThatMovedFollowsTheOtherAndHasAnotherOpenIdThere() {
        TestAccount other = simulator.account(server.url(), Map.of());
        String follower = simulator.person();
        String stranger = simulator.person();
        simulator.post("/_simulator/follow", Map.of("user", follower, "appId", account.appId()));
        assertThat(changed(other, account.appId(), List.of(account.openIdOf(follower)))
                        .errcode())
                .as("it has not moved")
                .isEqualTo(63178);

        JsonNode moved = simulator
                .post("/_simulator/accounts/" + account.appId() + "/move", Map.of("to", other.appId()))
                .json();

        assertThat(moved.path("people").intValue()).isOne();
        JsonNode results = changed(
                        other, account.appId(), List.of(account.openIdOf(follower), account.openIdOf(stranger)))
                .json()
                .path("result_list");
        assertThat(results.path(0).path("new_openid").stringValue()).isEqualTo(other.openIdOf(follower));
        assertThat(results.path(0).path("err_msg").stringValue()).isEqualTo("ok");
        assertThat(results.path(1).path("err_msg").stringValue()).isEqualTo("ori_openid error");
        assertThat(results.path(1).has("new_openid")).isFalse();
        assertThat(other.userInfo(other.openIdOf(follower))
                        .json()
                        .path("subscribe")
                        .intValue())
                .isOne();
    }

    @Test
    void aHundredAreAskedForAtMostAndBySomebodyWhoTookThemOver() {
        TestAccount other = simulator.account(server.url(), Map.of());
        simulator.post("/_simulator/accounts/" + account.appId() + "/move", Map.of("to", other.appId()));

        assertThat(changed(other, account.appId(), List.of()).errcode()).isEqualTo(63182);
        assertThat(changed(other, account.appId(), Collections.nCopies(101, "o"))
                        .errcode())
                .isEqualTo(40032);
        assertThat(changed(account, other.appId(), List.of("o")).errcode()).isEqualTo(63178);
    }

    @Test
    void anAccountDoesNotMoveToItself() {
        assertThat(simulator
                        .post("/_simulator/accounts/" + account.appId() + "/move", Map.of("to", account.appId()))
                        .status())
                .isEqualTo(400);
    }
}
