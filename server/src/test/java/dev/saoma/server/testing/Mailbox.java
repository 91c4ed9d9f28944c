package dev.saoma.server.testing;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.MailSettings;
import dev.saoma.server.message.SenderSettings;
import dev.saoma.server.message.Senders;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/// A real mail server on this machine, which one pool sends by until it is closed.
public final class Mailbox implements AutoCloseable {

    private final PoolId pool;
    private final Senders senders;
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    private Mailbox(PoolId pool, Senders senders) {
        this.pool = pool;
        this.senders = senders;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((_, _, to, letter) -> letters.add(to + "\n" + written(letter)))
                .build();
        server.start();
        senders.save(
                pool,
                new SenderSettings(
                        new MailSettings(
                                "localhost",
                                Integer.toString(server.getPortAllocated()),
                                "none",
                                null,
                                null,
                                "login@example.org",
                                null,
                                null),
                        null));
    }

    public static Mailbox of(PoolId pool, Senders senders) {
        return new Mailbox(pool, senders);
    }

    /// To whom, the subject, and what it says.
    public List<String> letters() {
        return List.copyOf(letters);
    }

    private static String written(byte[] letter) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
            return message.getSubject() + "\n" + text(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is said in plain text comes first, where it is said in HTML too (RFC 2046 §5.1.4).
    private static Object text(Object content) throws MessagingException, IOException {
        return content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content;
    }

    @Override
    public void close() {
        senders.save(pool, new SenderSettings(null, null));
        server.stop();
    }
}
