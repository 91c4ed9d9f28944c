package dev.saoma.forwarder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The configuration of `docs/forward-with-nginx.md`, in the machine's nginx, between WeChat, a website's handler and
/// Saoma.
class NginxMirrorIT {

    private static final Path PAGE = Path.of("../../docs/forward-with-nginx.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```nginx\\n(.*?)```");

    @TempDir
    Path folder;

    private final Listener handler = new Listener("the handler's answer");
    private final Listener saoma = new Listener("Saoma's answer");
    private final int port = freePort();
    private final String url = "http://127.0.0.1:" + port + "/wechat";
    private @Nullable Process nginx;

    @BeforeEach
    void start() throws IOException {
        var configuration =
                Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log error.log info;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    server {
                        listen 127.0.0.1:%d;
                        %s
                    }
                }
                """.formatted(port, configurationOfThePage()));
        var started = new ProcessBuilder(program(), "-p", folder + "/", "-c", configuration.toString(), "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        nginx = started;
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> listens(started));
    }

    @AfterEach
    void stop() throws InterruptedException {
        handler.close();
        saoma.close();
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    @Test
    void aPushReachesBothAndTheHandlersAnswerGoesToWeChat() {
        var push = TestAccount.safe(TestAccount.text("你好"));

        assertThat(Answer.to(url, push)).isEqualTo(new Answer(200, "the handler's answer"));

        var own = handler.next();
        assertThat(own.line()).isEqualTo("POST /wechat?" + push.query());
        assertThat(own.body()).isEqualTo(push.body());
        var copy = saoma.next();
        assertThat(copy.line())
                .isEqualTo("POST /connections/social/official-account/5f0c00000000000000000001/events?" + push.query());
        assertThat(copy.body()).isEqualTo(push.body());
        assertThat(copy.headers().getFirst("Content-Type")).isEqualTo("text/xml");
        assertThat(copy.headers().getFirst("User-Agent")).isNull();
    }

    @Test
    void aBodyThatDoesNotFitIntoMemoryReachesBothWhole() {
        var push = TestAccount.plaintext(TestAccount.text("长".repeat(100_000)));

        assertThat(Answer.to(url, push).status()).isEqualTo(200);

        assertThat(handler.next().body()).isEqualTo(push.body());
        assertThat(saoma.next().body()).isEqualTo(push.body());
    }

    @Test
    void theAnswerDoesNotWaitForSaoma() {
        var held = saoma.hold();

        assertThat(Answer.to(url, TestAccount.safe(TestAccount.follow())))
                .isEqualTo(new Answer(200, "the handler's answer"));

        saoma.next();
        held.countDown();
    }

    @Test
    void weChatIsAnsweredThoughSaomaIsAway() {
        saoma.close();

        assertThat(Answer.to(url, TestAccount.safe(TestAccount.follow())))
                .isEqualTo(new Answer(200, "the handler's answer"));
    }

    @Test
    void theCheckOfTheServerAddressIsTheHandlersAlone() {
        assertThat(Answer.toCheck(url, TestAccount.check("1"))).isEqualTo(new Answer(200, "the handler's answer"));
        assertThat(handler.next().line()).startsWith("GET /wechat?signature=");
        // A push afterwards: the check would have come before it.
        var push = TestAccount.safe(TestAccount.follow());
        Answer.to(url, push);
        assertThat(saoma.next().body()).isEqualTo(push.body());
    }

    @Test
    void nobodyReachesSaomaPastTheHandler() {
        assertThat(Answer.to(url.replace("/wechat", "/_saoma"), TestAccount.safe(TestAccount.follow()))
                        .status())
                .isEqualTo(404);
        assertThat(saoma.unread()).isZero();
    }

    private String configurationOfThePage() throws IOException {
        var block = BLOCK.matcher(Files.readString(PAGE));
        assertThat(block.find())
                .as("a block of nginx's configuration in " + PAGE)
                .isTrue();
        var text = block.group(1);
        assertThat(text).contains("http://127.0.0.1:8080;", "https://saoma.example.com/");
        return text.replace("http://127.0.0.1:8080;", handler.url(";"))
                .replace("https://saoma.example.com/", saoma.url("/"));
    }

    private boolean listens(Process process) throws IOException {
        assertThat(process.isAlive()).as(this::said).isTrue();
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("output.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String program() {
        return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("nginx is needed and was not found: apt-get install nginx-light"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
