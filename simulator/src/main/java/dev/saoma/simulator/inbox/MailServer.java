package dev.saoma.simulator.inbox;

import java.net.InetAddress;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/// Takes all mail for everybody (RFC 5321), without encryption or password, and keeps it here.
@Lazy(false)
@Component
public final class MailServer implements AutoCloseable {

    private static final int CONNECTIONS = 50;
    private static final int RECIPIENTS = 50;

    private final @Nullable SMTPServer server;

    MailServer(InboxSettings settings, ServerProperties pages, Inbox inbox) {
        Integer port = settings.smtpPort();
        this.server = port == null ? null : started(port, pages.getAddress(), inbox);
    }

    /// Where it listens, if it does.
    public OptionalInt port() {
        return server == null ? OptionalInt.empty() : OptionalInt.of(server.getPortAllocated());
    }

    private static SMTPServer started(int port, @Nullable InetAddress address, Inbox inbox) {
        SMTPServer server = SMTPServer.port(port)
                .bindAddress(Objects.requireNonNullElseGet(address, InetAddress::getLoopbackAddress))
                .hostName("simulator.invalid")
                .softwareName("Saoma's simulator")
                .maxMessageSize(TakenLetter.LARGEST)
                .maxConnections(CONNECTIONS)
                .maxRecipients(RECIPIENTS)
                .connectionTimeout(1, TimeUnit.MINUTES)
                .messageHandlerFactory(_ -> new TakenLetter(inbox))
                .build();
        server.start();
        return server;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
