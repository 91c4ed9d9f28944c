package dev.saoma.forwarder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built jar as an operator starts it, and as a machine kills it.
class ForwarderJarIT {

    @TempDir
    Path folder;

    private final Listener saoma = new Listener("");
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        saoma.close();
        for (var process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatAKilledForwarderHadAcknowledgedArrivesAfterItsNextStart() throws Exception {
        var port = freePort();
        var url = "http://127.0.0.1:" + port + "/wechat";
        write("""
                address: 127.0.0.1
                port: %d
                path: /wechat
                app-id: %s
                token: %s
                encoding-aes-key: %s
                events-address: %s
                secret: %s
                """.formatted(
                        port,
                        TestAccount.APP_ID,
                        TestAccount.TOKEN,
                        TestAccount.KEY,
                        saoma.url("/events"),
                        TestAccount.SECRET));
        var held = saoma.hold();
        var first = start();
        answers(first);
        var push = TestAccount.safe(TestAccount.follow());
        assertThat(Answer.to(url, push)).isEqualTo(new Answer(200, "success"));
        var id = webhookId();

        first.destroyForcibly().waitFor();
        held.countDown();
        answers(start());

        assertThat(webhookId()).isEqualTo(id);
        assertThat(log()).doesNotContain(TestAccount.SECRET.substring(6), TestAccount.KEY);
    }

    @Test
    void mistakesEndTheProgramWithSentencesAndNothingElse() throws Exception {
        write("tokn: abc\n");

        assertThat(start().waitFor()).isEqualTo(78);

        assertThat(log())
                .startsWith("saoma-forwarder: " + folder.resolve("forwarder.yaml"))
                .contains("  - tokn is not a setting; the settings are")
                .contains("  - secret is missing: it is the forwarding secret of the connection in Saoma.")
                .doesNotContain("\tat ", "Exception");
    }

    private String webhookId() {
        return Objects.requireNonNull(saoma.next().headers().getFirst("webhook-id"));
    }

    /// Until it says that it is there, or is not.
    private void answers(Process process) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            assertThat(process.isAlive()).as(log()).isTrue();
            return log().contains("Takes WeChat's pushes at port");
        });
    }

    private Process start() throws IOException {
        var process = new ProcessBuilder(java(), "-jar", jar().toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("forwarder.log").toFile())
                .start();
        started.add(process);
        return process;
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("forwarder.yaml"), yaml);
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("forwarder.log"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("saoma-forwarder-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
