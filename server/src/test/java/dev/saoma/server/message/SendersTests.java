package dev.saoma.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.message.MailSettings.WordsSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is wrong with the settings of senders.
class SendersTests {

    private static List<String> wrong(SenderSettings settings) {
        return TestLetters.senders(settings).flaws(settings).stream()
                .map(SenderFlaw::field)
                .distinct()
                .toList();
    }

    @Test
    void everythingThatIsWrongWithAMailServerIsToldAtOnce() {
        var words = new WordsSettings("{cod}", "no code", null);
        var mail = new MailSettings("a host", "70000", "ssl", "us", null, "nobody", words, null);

        assertThat(wrong(new SenderSettings(mail, null)))
                .containsExactly(
                        "mail.host",
                        "mail.security",
                        "mail.port",
                        "mail.from",
                        "mail.password",
                        "mail.zh.text",
                        "mail.zh.subject");
    }

    @Test
    void aPasswordIsNotSentInTheClear() {
        var mail = new MailSettings("localhost", null, "none", "us", new Secret("x"), "a@example.org", null, null);

        assertThat(wrong(new SenderSettings(mail, null))).containsExactly("mail.security");
    }

    @Test
    void everythingThatIsWrongWithAnSmsServiceIsToldAtOnce() {
        var sms = new SmsSettings(
                "aliyun", null, null, null, null, null, null, null, null, null, List.of("code", "c={cod}"), null, null);

        assertThat(wrong(new SenderSettings(null, sms)))
                .containsExactly("sms.parameters", "sms.key-secret", "sms.key-id", "sms.signature", "sms.template");
    }

    @Test
    void anSmsTemplateNeedsAnAddressAndACode() {
        var sms = new SmsSettings(
                "http",
                new Secret("ftp://{phone}"),
                "PUT",
                List.of(new Secret("no header")),
                new Secret("hello"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(wrong(new SenderSettings(null, sms)))
                .containsExactly("sms.url", "sms.method", "sms.body", "sms.headers");
    }

    @Test
    void aPoolsOwnServerComesBeforeTheInstallations() {
        var own = new MailSettings("own.example.org", null, null, null, null, "a@example.org", null, null);
        var senders = TestLetters.senders(new SenderSettings(own, null));

        assertThat(senders.mail(TestLetters.POOL)).map(MailServer::host).contains("own.example.org");
        assertThat(senders.mail(TestLetters.POOL)).map(MailServer::port).contains(587);
        assertThat(senders.sms(TestLetters.POOL)).isEmpty();
    }
}
