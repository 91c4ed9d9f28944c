package dev.saoma.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.SimulatorTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CallLogTests extends SimulatorTest {

    @Test
    void secretsAndTokensAreMaskedInWhatIsRemembered() {
        String token = account.token();
        account.ordinaryToken();
        simulator.get("/cgi-bin/user/info?access_token=" + token + "&openid=o");
        String remembered = simulator.get("/_simulator/calls").text();
        assertThat(remembered)
                .doesNotContain(account.secret())
                .doesNotContain(token.substring(0, 20))
                .contains("secret=•••")
                .contains("access_token=97_");
    }

    @Test
    void aCallIsRememberedWithItsAnswer() {
        simulator.get("/cgi-bin/token?grant_type=wrong&appid=" + account.appId());
        JsonNode call = simulator.get("/_simulator/calls").json().path(0);
        assertThat(call.path("path").stringValue()).isEqualTo("/cgi-bin/token");
        assertThat(call.path("appId").stringValue()).isEqualTo(account.appId());
        assertThat(call.path("errcode").intValue()).isEqualTo(40002);
        assertThat(call.path("responseBody").stringValue()).contains("invalid grant_type");
    }

    @Test
    void onlyTheNewestAreRemembered() {
        for (int i = 0; i < 30; i++) {
            simulator.get("/cgi-bin/token?n=" + i);
        }
        JsonNode calls = simulator.get("/_simulator/calls").json();
        assertThat(calls).hasSize(20);
        assertThat(calls.path(0).path("query").stringValue()).isEqualTo("n=29");
    }
}
