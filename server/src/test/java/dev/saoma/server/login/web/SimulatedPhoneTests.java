package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@LoginServer
@TestPropertySource(properties = "saoma.wechat.api-base-url=http://localhost:7402")
class SimulatedPhoneTests {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Test
    void whereASimulatorPlaysWeChatTheLoginPageSaysWhereItsPhoneIs() {
        var pool = making.pool("main");
        var request = making.request(pool, making.website(pool, "Corner shop"), "en");

        assertThat(new Browser(port, "/p/main").get("/login?request=" + request).body())
                .contains("<a href=\"http://localhost:7402/phone\" target=\"_blank\"", "Scan with the simulated phone");
    }
}
