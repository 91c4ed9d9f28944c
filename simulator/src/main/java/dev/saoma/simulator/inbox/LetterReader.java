package dev.saoma.simulator.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// Reads letters (RFC 5322, RFC 2045). What cannot be read as one is shown as it came: somebody is looking for what
/// is wrong with it.
final class LetterReader {

    /// Parts lie within parts, in a letter that is meant badly without an end.
    private static final int DEEPEST = 5;

    private static final Session SESSION = Session.getInstance(new Properties());

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private LetterReader() {}

    static Reading read(byte[] letter) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(letter));
            LetterReader reader = new LetterReader();
            reader.collect(message, 0);
            return new Reading(
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    reader.text.toString().stripTrailing(),
                    reader.html.toString().stripTrailing());
        } catch (MessagingException | IOException _) {
            return new Reading("", new String(letter, StandardCharsets.UTF_8), "");
        }
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return;
        }
        switch (part.getContent()) {
            case Multipart parts -> {
                for (int n = 0; n < parts.getCount(); n++) {
                    collect(parts.getBodyPart(n), depth + 1);
                }
            }
            case String written -> (part.isMimeType("text/html") ? html : text).append(written);
            default -> text.append("[%s]%n".formatted(part.getContentType()));
        }
    }
}
