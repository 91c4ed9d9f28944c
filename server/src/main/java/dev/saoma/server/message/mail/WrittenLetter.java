package dev.saoma.server.message.mail;

import dev.saoma.server.message.MailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/// A letter as text, and as HTML where there is some, under an id that stays the same when it is sent again (RFC 5322
/// §3.6.4), and marked as one that no machine is to answer (RFC 3834 §5).
final class WrittenLetter extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String id;

    WrittenLetter(Session session, MailServer server, Writing writing, Instant now) throws MessagingException {
        super(session);
        var from = new InternetAddress(server.from(), true);
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        this.id = "<" + writing.id() + "@" + domain + ">";
        setFrom(encoded(from));
        setRecipient(Message.RecipientType.TO, new InternetAddress(writing.to(), true));
        setSubject(writing.subject().replaceAll("\\p{Cntrl}", " "), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated");
        if (writing.html().isPresent()) {
            var parts = new MimeMultipart("alternative");
            parts.addBodyPart(part(writing.text(), "plain"));
            parts.addBodyPart(part(writing.html().get(), "html"));
            setContent(parts);
        } else {
            setText(writing.text(), UTF_8);
        }
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
}
