package dev.saoma.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.simulator.AccountServer;
import dev.saoma.simulator.RunningSimulator;
import dev.saoma.simulator.Simulator;
import dev.saoma.simulator.TestAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class RestartTests {

    @TempDir
    private Path folder;

    @Test
    void everythingThatExistsIsThereAgainAfterARestart() throws IOException {
        try (AccountServer server = new AccountServer()) {
            String person;
            String openId;
            String token;
            String url;
            TestAccount account;
            try (ConfigurableApplicationContext first = start()) {
                RunningSimulator simulator = simulator(first);
                account = simulator.account(server.url(), Map.of("check", false));
                simulator.post(
                        "/cgi-bin/menu/create?access_token=" + account.token(),
                        "{\"button\":[{\"type\":\"click\",\"name\":\"Kept\",\"key\":\"k\"}]}");
                person = simulator.person();
                openId = account.openIdOf(person);
                token = account.token();
                url = account.codeUrl("s_1");
                simulator.scan(person, url, true);
            }
            try (ConfigurableApplicationContext second = start()) {
                RunningSimulator simulator = simulator(second);
                TestAccount same = new TestAccount(
                        simulator,
                        simulator.get("/_simulator/accounts/" + account.appId()).json());
                assertThat(same.shown()).isEqualTo(account.shown());
                assertThat(same.openIdOf(person)).isEqualTo(openId);
                assertThat(same.userInfo(openId).json().path("subscribe").intValue())
                        .isOne();
                assertThat(same.token()).isEqualTo(token);
                assertThat(simulator
                                .get("/cgi-bin/menu/get?access_token=" + token)
                                .text())
                        .contains("Kept");
                assertThat(simulator.scan(person, url, false).path("outcome").stringValue())
                        .isEqualTo("pushed");
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files).as("no half-written file is left").hasSize(1);
        }
    }

    @Test
    void aChangeIsOnDiskWithoutAnOrderlyEnd() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext running = start()) {
            String person = simulator(running).person();
            Instant patience = Instant.now().plus(Duration.ofSeconds(30));
            while (!state().contains(person) && Instant.now().isBefore(patience)) {
                Thread.sleep(5);
            }
            assertThat(state()).contains(person);
        }
    }

    @Test
    void aFileThatIsNoStateStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("state.json"), "something else");
        assertThatThrownBy(this::start).hasRootCauseInstanceOf(tools.jackson.core.JacksonException.class);
    }

    private String state() throws IOException {
        Path file = folder.resolve("state.json");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Simulator.class, "--server.port=0", "--simulator.state-file=" + folder.resolve("state.json"));
    }

    private static RunningSimulator simulator(ConfigurableApplicationContext running) {
        return new RunningSimulator(running.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
