package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.SaomaServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/// A server that is told to stop brings to an end what it has begun, and says nothing of it.
@ExtendWith(OutputCaptureExtension.class)
class OrderlyStopTests {

    private static final String DATABASE = "jdbc:h2:mem:orderly-stop;DB_CLOSE_DELAY=-1";
    private static final int PEOPLE = 20;

    @TempDir
    private Path data;

    @Test
    void scansThatAreOnTheirWayComeToTheirEnd(CapturedOutput output) {
        int before;
        try (var server = start()) {
            var making = server.getBean(TestLogins.Making.class);
            var weChat = server.getBean(TestWeChat.class);
            var pool = making.pool("main");
            var request = making.request(pool, making.website(pool, "Corner shop"), "");
            weChat.takes(Duration.ofSeconds(2));

            IntStream.range(0, PEOPLE).forEach(number -> making.scan(code(server, request), "o-" + number));
            await().until(() -> weChat.asked() == PEOPLE);
            before = output.length();
        }

        assertThat(states()).isEqualTo(PEOPLE + " CONFIRMED");
        // The servers of other tests may write at the same time; of theirs no database is closed.
        assertThat(output.toString().substring(before)).doesNotContain("has been closed", "already closed");
    }

    private static String code(ConfigurableApplicationContext server, String request) {
        var port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        var made = new Browser(port, "/p/main").post("/login/scans", "{\"request\":\"" + request + "\"}");
        return JsonMapper.shared().readTree(made.body()).get("id").asString();
    }

    private static String states() {
        return JdbcClient.create(new DriverManagerDataSource(DATABASE, "sa", ""))
                .sql("select count(*) || ' ' || state from scan group by state")
                .query(String.class)
                .single();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SaomaServer.class, TestLogins.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--spring.datasource.url=" + DATABASE,
                        "--saoma.data-directory=" + data);
    }
}
