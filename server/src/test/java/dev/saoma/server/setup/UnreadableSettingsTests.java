package dev.saoma.server.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.saoma.server.SaomaServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A settings file that is no YAML: the server says where, and not what stands there.
@ExtendWith(OutputCaptureExtension.class)
class UnreadableSettingsTests {

    private static final String SECRET = "5ec2e75ec2e75ec2e75ec2e75ec2e75e";

    @TempDir
    private Path folder;

    private Path start(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("saoma.yaml"), yaml);
        var thrown = catchThrowable(() -> new SpringApplicationBuilder(SaomaServer.class)
                .run("--spring.config.additional-location=file:" + file)
                .close());
        assertThat(thrown).isInstanceOf(UnreadableSettingsException.class);
        return file;
    }

    private void assertTells(CapturedOutput output, Path file, String place, String why) {
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", file + place, why, "请改正这一行")
                .doesNotContain("\tat ", "Exception", SECRET);
    }

    @Test
    void aTabIsToldByItsLine(CapturedOutput output) throws IOException {
        var file = start("saoma:\n  public-url: http://localhost:7400\n\tapp-secret: " + SECRET + "\n");

        assertTells(output, file, ", line 3, column 1", "a tab");
    }

    @Test
    void aColonInATextIsToldByItsLine(CapturedOutput output) throws IOException {
        var file = start("saoma:\n  setup: secret: " + SECRET + "\n");

        assertTells(output, file, ", line 2, column 16", "mapping values are not allowed here");
    }

    @Test
    void aSettingThatIsNamedTwiceIsToldByItsName(CapturedOutput output) throws IOException {
        var file = start("saoma:\n  public-url: http://a.example\n  public-url: http://b.example\n");

        assertTells(output, file, ", line 3, column 3", "found duplicate key public-url");
    }
}
