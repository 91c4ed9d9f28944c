package dev.saoma.forwarder.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.saoma.forwarder.Forwarder;
import dev.saoma.forwarder.TestPush;
import dev.saoma.forwarder.TestSaoma;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What an operator sees when the website is started with wrong settings.
@ExtendWith(OutputCaptureExtension.class)
class MisconfigurationTests {

    @TempDir
    Path folder;

    @Test
    void allMistakesAreToldAtOnceWithoutAStackTrace(CapturedOutput output) {
        start(
                "--saoma.forwarder.path=wechat",
                "--saoma.forwarder.events-address=saoma.example.com",
                "--saoma.forwarder.secret=" + TestSaoma.SECRET.substring(6));

        assertThat(output)
                .contains("saoma.forwarder.path must be one whole path that begins with /")
                .contains("saoma.forwarder.token is missing: it is the Token of the account's server configuration")
                .contains("saoma.forwarder.events-address must be the events address of the connection")
                .contains("saoma.forwarder.secret must be the secret as Saoma shows it once")
                .contains("saoma.forwarder.enabled=false")
                .doesNotContain("\tat ")
                .doesNotContain(TestSaoma.SECRET.substring(6));
    }

    @Test
    void aSpoolThatCannotBeUsedIsNamed(CapturedOutput output) throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        start(
                "--saoma.forwarder.path=/wechat",
                "--saoma.forwarder.token=" + TestPush.TOKEN,
                "--saoma.forwarder.events-address=https://saoma.example.com/events",
                "--saoma.forwarder.secret=" + TestSaoma.SECRET,
                "--saoma.forwarder.spool=" + file);

        assertThat(output)
                .contains("Pushes cannot be kept in the folder " + file)
                .contains("saoma.forwarder.spool")
                .doesNotContain("\tat ");
    }

    @Test
    void itCanBeLeftOut() {
        try (var website =
                SpringApplication.run(TestWebsite.class, "--server.port=0", "--saoma.forwarder.enabled=false")) {
            assertThat(website.getBeansOfType(Forwarder.class)).isEmpty();
        }
    }

    private static void start(String... properties) {
        var arguments = new String[properties.length + 1];
        arguments[0] = "--server.port=0";
        System.arraycopy(properties, 0, arguments, 1, properties.length);
        assertThatException()
                .isThrownBy(() ->
                        SpringApplication.run(TestWebsite.class, arguments).close());
    }
}
