package dev.saoma.server.scan;

import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.Registration;
import dev.saoma.server.user.Arrival;
import dev.saoma.server.user.Identification;
import dev.saoma.server.user.IdentifyPerson;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Finds out who scanned, and what that means for the scan.
@Service
public class IdentifyScan {

    private final IdentifyPerson people;
    private final Applications applications;

    IdentifyScan(IdentifyPerson people, Applications applications) {
        this.people = people;
        this.applications = applications;
    }

    /// What holds for whoever scans that code. A device has no page on which a person could be asked anything; and
    /// nobody becomes a user by an application that has gone meanwhile.
    public Arrival.Terms terms(Scan scan) {
        var application = applications.find(scan.pool(), scan.application());
        return new Arrival.Terms(
                application
                        .filter(found -> found.registration() == Registration.OPEN)
                        .isPresent(),
                application
                        .filter(found -> found.rules().kind() == ClientKind.DEVICE)
                        .isEmpty(),
                scan.origin().isTrial());
    }

    /// Where the scan of that person goes; nothing where it cannot be told yet. May call WeChat, so not for the path
    /// of a push.
    public Optional<ScanState> next(ScanState.Scanned scanned, Arrival arrival) {
        return switch (people.identify(arrival)) {
            case Identification.Known(var user) -> Optional.of(scanned.confirmedAs(user));
            case Identification.ToBeAsked asked ->
                Optional.of(scanned.asked(new Question.Binding(
                        asked.unionId(), arrival.phone(), Question.Binding.TRIES, scanned.told())));
            case Identification.Refused refused -> Optional.of(scanned.refused(refused.reason(), refused.user()));
            case Identification.Unclear _ -> Optional.empty();
        };
    }
}
