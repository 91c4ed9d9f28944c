package dev.saoma.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.testing.Ids;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/webhooks.md gives customers to copy does what it says.
class WebhookDocumentTests {

    private static final Path DOCUMENT = Path.of("../docs/webhooks.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final byte[] BODY = "{\"type\":\"ping\",\"name\":\"扫码\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Method check;
    private final WebhookSecret secret = WebhookSecret.generated(Ids::bytes);

    @BeforeEach
    void compile() throws IOException, ReflectiveOperationException {
        var code = JAVA.matcher(Files.readString(DOCUMENT));
        assertThat(code.find()).isTrue();
        var file = Files.writeString(folder.resolve("WebhookCheck.java"), code.group(1));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()))
                .isZero();
        var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        check = loader.loadClass("WebhookCheck")
                .getMethod(
                        "isFromSaoma",
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        byte[].class,
                        Instant.class);
    }

    private boolean isTaken(Signing signing, byte[] body, Instant sent, Instant now)
            throws ReflectiveOperationException {
        var signatures = signing.sign("the-id", sent, BODY);
        return (boolean) check.invoke(
                null, secret.text().reveal(), "the-id", Long.toString(sent.getEpochSecond()), signatures, body, now);
    }

    @Test
    void itsJavaTakesWhatWeSignAndNothingElse() throws ReflectiveOperationException {
        var signing = new Signing(secret, null);

        assertThat(isTaken(signing, BODY, NOW, NOW)).isTrue();
        assertThat(isTaken(signing, "{}".getBytes(StandardCharsets.UTF_8), NOW, NOW))
                .isFalse();
        assertThat(isTaken(signing, BODY, NOW, NOW.plus(Duration.ofMinutes(6)))).isFalse();
        assertThat(isTaken(new Signing(WebhookSecret.generated(Ids::bytes), null), BODY, NOW, NOW))
                .isFalse();
    }

    @Test
    void itsJavaTakesASecretThatWasReplacedUntilItsTimeIsOver() throws ReflectiveOperationException {
        var former = new Signing.Former(secret, NOW.plusSeconds(60));
        var signing = new Signing(WebhookSecret.generated(Ids::bytes), former);

        assertThat(isTaken(signing, BODY, NOW, NOW)).isTrue();
        assertThat(isTaken(signing, BODY, NOW.plusSeconds(60), NOW)).isFalse();
    }
}
