package dev.saoma.forwarder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole program over real HTTP, between WeChat and Saoma.
class ForwarderAppTests {

    @TempDir
    Path folder;

    private final Listener saoma = new Listener("");
    private final int port = freePort();
    private final String url = "http://localhost:" + port + "/wechat";

    private @Nullable ConfigurableApplicationContext app;

    @AfterEach
    void close() {
        if (app != null) {
            app.close();
        }
        saoma.close();
    }

    @Test
    void weChatsCheckOfTheServerAddressIsAnswered() throws IOException {
        start("safe");

        assertThat(Answer.toCheck(url, TestAccount.check("5927782489442352469")))
                .isEqualTo(new Answer(200, "5927782489442352469"));
        assertThat(Answer.toCheck(url, TestAccount.check("1").replace("signature=", "signature=0")))
                .isEqualTo(new Answer(403, ""));
        assertThat(Answer.toCheck(url, "signature=%ff&echostr=1")).isEqualTo(new Answer(403, ""));
        assertThat(saoma.unread()).isZero();
    }

    @Test
    void anEncryptedFollowIsForwardedAndAnsweredWithAnEncryptedGreeting() throws IOException {
        start("safe");
        var push = TestAccount.safe(TestAccount.follow());

        var answer = Answer.to(url, push);

        assertThat(answer.body()).doesNotContain("欢迎");
        assertThat(TestAccount.decrypted(answer.body()))
                .contains("<Content><![CDATA[欢迎 & <welcome>]]></Content>")
                .contains("<ToUserName><![CDATA[oPerson]]></ToUserName>");
        arrived(push);
    }

    @Test
    void aPushInCompatibleModeIsTakenToo() throws IOException {
        start("compatible");
        var push = TestAccount.compatible(TestAccount.follow());

        assertThat(TestAccount.decrypted(Answer.to(url, push).body())).contains("欢迎");
        arrived(push);
    }

    @Test
    void aFollowInClearTextIsAnsweredInClearText() throws IOException {
        start("plaintext");
        var push = TestAccount.plaintext(TestAccount.follow());

        assertThat(Answer.to(url, push).body()).contains("<Content><![CDATA[欢迎 & <welcome>]]></Content>");
        arrived(push);
    }

    @Test
    void theQueryOfAPushInClearTextIsGoodForOneBody() throws IOException {
        start("plaintext");
        var push = TestAccount.plaintext(TestAccount.text("你好"));

        assertThat(Answer.to(url, push)).isEqualTo(new Answer(200, "success"));
        arrived(push);

        var forged = new TestAccount.Push(push.query(), TestAccount.text("42"));
        assertThat(Answer.to(url, forged)).isEqualTo(new Answer(403, ""));
        assertThat(saoma.unread()).isZero();
    }

    @Test
    void everythingElseIsForwardedAndAnsweredWithSuccess() throws IOException {
        start("safe");
        var push = TestAccount.safe(TestAccount.text("你好"));

        assertThat(Answer.to(url, push)).isEqualTo(new Answer(200, "success"));
        arrived(push);
    }

    @Test
    void whatDoesNotVerifyIsRefusedAndNotForwarded() throws IOException {
        start("safe");
        var push = TestAccount.safe(TestAccount.follow());

        assertThat(Answer.to(url, TestAccount.plaintext(TestAccount.follow()))).isEqualTo(new Answer(403, ""));
        assertThat(Answer.to(url, new TestAccount.Push(push.query(), push.body().replace("<Encrypt>", "<Other>"))))
                .isEqualTo(new Answer(403, ""));
        assertThat(Answer.to(url, new TestAccount.Push("", "<xml/>"))).isEqualTo(new Answer(403, ""));
        assertThat(saoma.unread()).isZero();
    }

    @Test
    void anAcknowledgedPushIsOnTheDiskUntilSaomaHasIt() throws IOException {
        start("safe");
        var held = saoma.hold();
        var push = TestAccount.safe(TestAccount.text("kept"));
        assertThat(Answer.to(url, push)).isEqualTo(new Answer(200, "success"));
        arrived(push);

        try (var files = Files.list(folder.resolve("spool"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".push"))).hasSize(1);
        }
        held.countDown();
    }

    private void arrived(TestAccount.Push push) {
        var received = saoma.next();
        assertThat(received.line()).isEqualTo("POST /connections/social/oa/5f0c/events?" + push.query());
        assertThat(received.body()).isEqualTo(push.body());
        assertThat(received.headers().getFirst("webhook-signature")).startsWith("v1,");
    }

    private void start(String mode) throws IOException {
        var file = Files.writeString(folder.resolve("forwarder.yaml"), """
                address: localhost
                port: %d
                path: /wechat
                app-id: %s
                token: %s
                encoding-aes-key: %s
                message-mode: %s
                events-address: %s
                secret: %s
                reply-on-follow: "欢迎 & <welcome>"
                """.formatted(
                        port,
                        TestAccount.APP_ID,
                        TestAccount.TOKEN,
                        TestAccount.KEY,
                        mode,
                        saoma.url("/connections/social/oa/5f0c/events"),
                        TestAccount.SECRET));
        if (SettingsFile.read(file) instanceof SettingsFile.Good(AppSettings settings)) {
            app = ForwarderApp.start(settings);
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
