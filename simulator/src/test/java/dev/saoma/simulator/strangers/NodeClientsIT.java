package dev.saoma.simulator.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.SimulatorTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `co-wechat-api` and `@wecom/crypto`, which know nothing of the simulator, take it for WeChat. They run in Node, from
/// `strangers`, which `npm ci` fills; without Node or its packages these tests fail.
class NodeClientsIT extends SimulatorTest {

    private static final Path FOLDER = Path.of("strangers").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"co-wechat-api.test.js", "wecom-crypto.test.js"})
    void aClientFromNodeRunsItsNormalFlow(String file) throws InterruptedException {
        assertThat(FOLDER.resolve("node_modules"))
                .as("run this first: npm --prefix simulator/strangers ci")
                .isDirectory();
        Process node = start(file);
        try {
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();
            assertThat(node.exitValue()).as(output).isZero();
            assertThat(output).as("tests ran").containsPattern("# pass [1-9]").contains("# skipped 0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            node.destroy();
        }
    }

    private Process start(String file) {
        ProcessBuilder builder = new ProcessBuilder("node", "--test", "--test-reporter=tap", file)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true);
        builder.environment().put("SIMULATOR", simulator.address(""));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Node 20 or newer must be on the PATH", e);
        }
    }
}
