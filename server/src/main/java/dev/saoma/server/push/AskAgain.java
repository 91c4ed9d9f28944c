package dev.saoma.server.push;

import dev.saoma.protocol.Event;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.scan.AcceptScan;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// WeChat repeats a push whose answer it has not heard. If that answer was a question to whoever scanned, the login
/// waits for it, so it is asked once more; nothing else is done again.
@Component
class AskAgain {

    private final AcceptScan scans;

    AskAgain(AcceptScan scans) {
        this.scans = scans;
    }

    /// The scan that still asks, if the push was about one.
    Optional<Outcome> question(ReceivedPush push) {
        return push.push() instanceof Event.OfQrCode event
                ? scans.asking(
                                push.account(),
                                event.scene().value(),
                                event.ticket().value(),
                                new OpenId(event.from().value()))
                        .map(Outcome.Scanned::new)
                : Optional.empty();
    }
}
