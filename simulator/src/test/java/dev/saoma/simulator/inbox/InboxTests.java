package dev.saoma.simulator.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.simulator.SimulatorTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(properties = {"simulator.inbox.smtp-port=0", "simulator.inbox.kept=5"})
class InboxTests extends SimulatorTest {

    private static final String INBOX = "/_simulator/inbox";

    @Test
    void aLetterIsKeptWithBothOfItsFormsForEachWhoItIsFor() throws MessagingException {
        MimeMultipart forms = new MimeMultipart("alternative");
        forms.addBodyPart(part("你的验证码：042137\n", "plain"));
        forms.addBodyPart(part("<b>042137</b>", "html"));
        MimeMessage letter = letter("mei@shop.example, wang@shop.example", "商店 验证码");
        letter.setContent(forms);
        send(letter);

        assertThat(messages("").size()).isEqualTo(2);
        JsonNode kept = messages("?to=MEI@shop.example").path(0);
        assertThat(kept.path("channel").asString()).isEqualTo("mail");
        assertThat(kept.path("from").asString()).isEqualTo("login@saoma.example");
        assertThat(kept.path("subject").asString()).isEqualTo("商店 验证码");
        assertThat(kept.path("text").asString()).contains("你的验证码：042137");
        assertThat(kept.path("html").asString()).isEqualTo("<b>042137</b>");
    }

    @Test
    void aLetterOfOnePartIsReadAndAnAttachmentLeftOut() throws MessagingException {
        MimeMessage plain = letter("mei@shop.example", "plain");
        plain.setText("just text", "UTF-8");
        send(plain);
        MimeBodyPart attached = part("a long report", "plain");
        attached.setDisposition("attachment");
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(part("see there", "plain"));
        parts.addBodyPart(attached);
        MimeMessage mixed = letter("mei@shop.example", "mixed");
        mixed.setContent(parts);
        send(mixed);

        assertThat(messages("").path(1).path("text").asString()).isEqualTo("just text");
        assertThat(messages("").path(0).path("text").asString()).isEqualTo("see there");
    }

    @Test
    void aTextMessageIsKept() {
        JsonNode sent = simulator
                .post(INBOX + "/sms", Map.of("to", "+8613800000001", "text", "【商店】验证码 042137"))
                .json();

        JsonNode kept = messages("?to=%2B8613800000001").path(0);
        assertThat(kept.path("id")).isEqualTo(sent.path("id"));
        assertThat(kept.path("channel").asString()).isEqualTo("sms");
        assertThat(kept.path("text").asString()).isEqualTo("【商店】验证码 042137");
    }

    @Test
    void aTextMessageToNobodyOrWithoutTextIsRefused() {
        assertThat(simulator.post(INBOX + "/sms", Map.of("text", "x")).status()).isEqualTo(400);
        assertThat(simulator
                        .post(INBOX + "/sms", Map.of("to", " ", "text", "x"))
                        .text())
                .contains("phone number");
        assertThat(simulator.post(INBOX + "/sms", Map.of("to", "+86138")).text())
                .contains("what the message says");
        assertThat(messages("").isEmpty()).isTrue();
    }

    @Test
    void onlyTheNewestAreKeptAndTheyCanBeForgotten() {
        IntStream.range(0, 7)
                .forEach(n -> simulator.post(INBOX + "/sms", Map.of("to", "+8613800000001", "text", "no. " + n)));

        assertThat(messages("").size()).isEqualTo(5);
        assertThat(messages("").path(0).path("text").asString()).isEqualTo("no. 6");
        assertThat(simulator.delete(INBOX).status()).isEqualTo(204);
        assertThat(messages("").isEmpty()).isTrue();
    }

    @Test
    void aLetterThatIsTooLargeIsRefused() throws MessagingException {
        MimeMessage letter = letter("mei@shop.example", "large");
        letter.setText("x".repeat(1_100_000), "UTF-8");

        assertThatThrownBy(() -> send(letter)).isInstanceOf(MessagingException.class);
        assertThat(messages("").isEmpty()).isTrue();
    }

    private JsonNode messages(String query) {
        return simulator.get(INBOX + query).json().path("messages");
    }

    private MimeMessage letter(String to, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put(
                "mail.smtp.port", simulator.get(INBOX).json().path("smtpPort").asInt());
        properties.put("mail.smtp.localhost", "server.invalid");
        MimeMessage letter = new MimeMessage(Session.getInstance(properties));
        letter.setFrom(new InternetAddress("login@saoma.example"));
        letter.setRecipients(Message.RecipientType.TO, to);
        letter.setSubject(subject, "UTF-8");
        return letter;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    private static void send(MimeMessage letter) throws MessagingException {
        letter.saveChanges();
        Transport.send(letter);
    }
}
