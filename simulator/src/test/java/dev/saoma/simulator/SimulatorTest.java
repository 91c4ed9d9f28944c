package dev.saoma.simulator;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What tests through the front door begin with: a simulator with nothing in it but one account, whose server is
/// real.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"simulator.push.timeout=400ms", "simulator.calls.kept=20", "simulator.push.kept=20"})
public abstract class SimulatorTest {

    @LocalServerPort
    private int port;

    protected RunningSimulator simulator;
    protected AccountServer server;
    protected TestAccount account;

    @BeforeEach
    final void begin() throws IOException {
        simulator = new RunningSimulator(port);
        simulator.post("/_simulator/reset", Map.of());
        simulator
                .get("/_simulator/accounts")
                .json()
                .valueStream()
                .forEach(old -> simulator.delete(
                        "/_simulator/accounts/" + old.path("appId").stringValue()));
        simulator
                .get("/_simulator/mini-programs")
                .json()
                .valueStream()
                .forEach(old -> simulator.delete(
                        "/_simulator/mini-programs/" + old.path("appId").stringValue()));
        server = new AccountServer();
        account = simulator.account(server.url(), Map.of());
    }

    @AfterEach
    final void end() {
        server.close();
    }
}
