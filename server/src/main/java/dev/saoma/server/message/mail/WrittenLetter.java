package dev.saoma.server.message.mail;

import dev.saoma.server.message.Letter;
import dev.saoma.server.message.MailServer;
import dev.saoma.server.message.Placeholders;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/// The letter as text and as HTML, under an id that stays the same when it is sent again (RFC 5322 §3.6.4), and
/// marked as one that no machine is to answer (RFC 3834 §5).
final class WrittenLetter extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String id;

    WrittenLetter(Session session, MailServer server, Letter letter, String to, Instant now) throws MessagingException {
        super(session);
        var from = new InternetAddress(server.from(), true);
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        this.id = "<" + letter.id() + "@" + domain + ">";
        var words = server.words(letter.locale());
        var places = Placeholders.of(letter);
        setFrom(encoded(from));
        setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        setSubject(places.into(words.subject(), UnaryOperator.identity()).replaceAll("\\p{Cntrl}", " "), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated");
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(places.into(words.text(), UnaryOperator.identity()), "plain"));
        parts.addBodyPart(part(places.into(words.html(), WrittenLetter::escaped), "html"));
        setContent(parts);
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    private static InternetAddress encoded(InternetAddress from) throws MessagingException {
        var name = from.getPersonal();
        if (name == null) {
            return from;
        }
        try {
            return new InternetAddress(from.getAddress(), name, UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new MessagingException("Every JDK has UTF-8", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
