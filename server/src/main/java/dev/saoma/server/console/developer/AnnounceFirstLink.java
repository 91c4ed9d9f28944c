package dev.saoma.server.console.developer;

import dev.saoma.server.pool.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the operator, who alone reads the log, how to make the first account. The secret stands behind a `#`, so
/// that no browser sends it in an address and no proxy writes it down.
@Component
class AnnounceFirstLink {

    private static final Logger log = LoggerFactory.getLogger(AnnounceFirstLink.class);

    private final FirstDeveloper first;
    private final ConsoleSettings settings;
    private final Addresses addresses;

    AnnounceFirstLink(FirstDeveloper first, ConsoleSettings settings, Addresses addresses) {
        this.first = first;
        this.settings = settings;
        this.addresses = addresses;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        first.newLink()
                .ifPresent(link -> log.info(
                        "Nobody has an account of the console yet. Make the first one at {}/console/welcome#{} within {} h; the"
                                + " link works once, and the next start gives another. 控制台尚无账号：请用此链接创建第一个。",
                        addresses.publicUrl(),
                        link.reveal(),
                        settings.linkLife().toHours()));
    }
}
