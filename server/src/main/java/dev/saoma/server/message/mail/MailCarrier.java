package dev.saoma.server.message.mail;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.Carrier;
import dev.saoma.server.message.Channel;
import dev.saoma.server.message.Letter;
import dev.saoma.server.message.MailServer;
import dev.saoma.server.message.MailServer.Login;
import dev.saoma.server.message.Note;
import dev.saoma.server.message.NoteCarrier;
import dev.saoma.server.message.NoteId;
import dev.saoma.server.message.Recipient;
import dev.saoma.server.message.Senders;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/// Hands a letter or a note to the pool's mail server, in one connection (RFC 5321).
final class MailCarrier implements Carrier, NoteCarrier {

    private static final String MILLIS_TO_WAIT = "10000";

    private final Senders senders;
    private final SSLContext trust;
    private final InstantSource clock;

    MailCarrier(Senders senders, SSLContext trust, InstantSource clock) {
        this.senders = senders;
        this.trust = trust;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean serves(PoolId pool) {
        return senders.mail(pool).isPresent();
    }

    @Override
    public Carried carry(Letter letter) {
        var server = senders.mail(letter.pool());
        if (server.isEmpty() || !(letter.to() instanceof Recipient.Mail(var to))) {
            return new Carried.Never("The pool has no mail server any more");
        }
        var written = Writing.of(letter, to, server.get());
        return hand(written, server.get(), List.of(to.value(), letter.code().reveal()));
    }

    @Override
    public Carried carry(NoteId id, Note note) {
        var server = senders.mail(note.pool());
        if (server.isEmpty()) {
            return new Carried.Never("The pool has no mail server any more");
        }
        var links = Stream.of(note.text().reveal().split("\\s+")).filter(word -> word.contains("://"));
        var untold = Stream.concat(Stream.of(note.to().value()), links).toList();
        return hand(Writing.of(id, note), server.get(), untold);
    }

    private Carried hand(Writing writing, MailServer server, List<String> untold) {
        try {
            hand(writing, server);
            return new Carried.Taken();
        } catch (MessagingException e) {
            return MailTrouble.of(e, untold);
        }
    }

    private void hand(Writing writing, MailServer server) throws MessagingException {
        var session = Session.getInstance(properties(server));
        var message = new WrittenLetter(session, server, writing, clock.instant());
        try (var transport = session.getTransport("smtp")) {
            transport.connect(
                    server.host(),
                    server.port(),
                    server.login().map(Login::user).orElse(null),
                    server.login().map(login -> login.password().reveal()).orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Properties properties(MailServer server) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", MILLIS_TO_WAIT);
        properties.put("mail.smtp.timeout", MILLIS_TO_WAIT);
        properties.put("mail.smtp.writetimeout", MILLIS_TO_WAIT);
        properties.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
        // So that a greeting does not look up what this machine is called.
        properties.put("mail.smtp.localhost", "saoma.invalid");
        switch (server.security()) {
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }
}
