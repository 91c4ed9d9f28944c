package dev.saoma.server.message.mail;

import dev.saoma.server.message.Carrier.Carried;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;

/// Says in words why a mail server did not take a letter, and whether to try again: a server's code of 4xx means that
/// it may take it later, and 5xx that it will not (RFC 5321 §4.2.1).
final class MailTrouble {

    private static final int LONGEST_REPLY = 300;
    private static final int CAUSES = 10;

    private MailTrouble() {}

    static Carried of(MessagingException failure, List<String> untold) {
        var reply = causes(failure)
                .flatMap(cause -> code(cause).stream().map(code -> new Reply(code, said(cause, untold))))
                .findFirst();
        if (reply.isPresent()) {
            var why = "The mail server says: " + reply.get().said();
            return reply.get().code() / 100 == 4 ? new Carried.NotNow(why) : new Carried.Never(why);
        }
        if (failure instanceof AuthenticationFailedException) {
            var why = "The mail server does not take user and password: " + said(failure, untold);
            return said(failure, untold).startsWith("4") ? new Carried.NotNow(why) : new Carried.Never(why);
        }
        if (has(failure, UnknownHostException.class)) {
            return new Carried.NotNow("The mail server's host name is not known: check mail.host and the DNS");
        }
        if (has(failure, SSLException.class)) {
            return new Carried.Never("TLS with the mail server failed, or its certificate is not trusted: check"
                    + " mail.host, mail.port and mail.security (tls for port 465, starttls for 587)");
        }
        if (has(failure, MailConnectException.class) || has(failure, SocketConnectException.class)) {
            return new Carried.NotNow(
                    "The mail server cannot be connected to: check mail.host, mail.port and firewalls");
        }
        if (String.valueOf(failure.getMessage()).contains("STARTTLS")) {
            return new Carried.Never("The mail server offers no STARTTLS: set mail.security to tls, with port 465");
        }
        return new Carried.NotNow(
                has(failure, IOException.class)
                        ? "The mail server did not answer in time or broke off the connection"
                        : "The mail server did not take the letter: " + said(failure, untold));
    }

    private record Reply(int code, String said) {}

    private static Optional<Integer> code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException e -> Optional.of(e.getReturnCode());
            case SMTPSenderFailedException e -> Optional.of(e.getReturnCode());
            case SMTPSendFailedException e -> Optional.of(e.getReturnCode());
            default -> Optional.empty();
        };
    }

    /// Both ways by which one failure leads to another.
    private static Stream<Throwable> causes(MessagingException failure) {
        return Stream.concat(
                Stream.<Throwable>iterate(
                                failure,
                                java.util.Objects::nonNull,
                                next -> next instanceof MessagingException mail
                                        ? mail.getNextException()
                                        : next.getCause())
                        .limit(CAUSES),
                Stream.<Throwable>iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
                        .limit(CAUSES));
    }

    private static boolean has(MessagingException failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    /// What the server said, without what it may repeat of the address and of what was written.
    private static String said(Throwable failure, List<String> untold) {
        var said = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        for (var secret : untold) {
            said = said.replaceAll("(?iu)" + Pattern.quote(secret), "•");
        }
        return said.strip().substring(0, Math.min(LONGEST_REPLY, said.strip().length()));
    }
}
