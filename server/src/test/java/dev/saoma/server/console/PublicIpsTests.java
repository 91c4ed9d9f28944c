package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The addresses to put on WeChat's whitelist.
@ApiServer
class PublicIpsTests {

    @Autowired
    private TestApi api;

    @Test
    void anybodyMayAskForThemInTheFormThatAuthingHas() {
        var answer = api.send(api.at("/api/v2/system/public-ips"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"code\":200,\"message\":\"OK\",\"data\":[\"203.0.113.7\",\"2001:db8::/32\"]}");
    }

    @Test
    void whatIsNoAddressStopsTheStart() {
        for (var wrong : new String[] {"gateway.example.org", "203.0.113", "", "203.0.113.7 "}) {
            assertThatThrownBy(() -> new PublicIps(List.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("saoma.public-ips");
        }
    }
}
