package dev.saoma.server.scan;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.scan.Acceptance.Ignored;
import dev.saoma.server.scan.Acceptance.Reason;
import dev.saoma.server.user.IdentifyPerson;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Takes WeChat's word that somebody scanned a code. Calls nobody outside, so that it fits into the transaction in
/// which the push is recorded.
@Service
public class AcceptScan {

    private final ScanStore scans;
    private final MoveScan move;
    private final IdentifyPerson people;
    private final UsualPlaces usual;
    private final InstantSource clock;
    private final Chance chance;

    AcceptScan(
            ScanStore scans,
            MoveScan move,
            IdentifyPerson people,
            UsualPlaces usual,
            InstantSource clock,
            Chance chance) {
        this.scans = scans;
        this.move = move;
        this.people = people;
        this.usual = usual;
        this.clock = clock;
        this.chance = chance;
    }

    /// A scan counts only when scene, ticket, connection, state and deadline all fit. If the website's policy asks
    /// nothing, somebody known is confirmed at once; of anybody else it is found out afterwards who it is.
    public Acceptance accept(OfficialAccount account, String scene, String ticket, OpenId who) {
        if (!Scene.isScene(scene)) {
            return new Ignored(Reason.NOT_A_SCENE_OF_OURS);
        }
        var found = scans.findByScene(new Scene(scene));
        if (found.isEmpty()) {
            return new Ignored(Reason.UNKNOWN_SCENE);
        }
        var scan = found.get();
        if (!scan.connection().equals(account.id())) {
            return new Ignored(Reason.SCENE_OF_ANOTHER_CONNECTION);
        }
        if (scan.isOnPhone() || !scan.ticket().equals(ticket)) {
            return new Ignored(Reason.ANOTHER_TICKET);
        }
        return switch (scan.stateAt(clock.instant())) {
            case ScanState.Waiting waiting ->
                move.to(scan, next(scan, waiting, account, who))
                        .<Acceptance>map(Acceptance.Accepted::new)
                        .orElseGet(() -> new Ignored(Reason.SCANNED_BEFORE));
            // Whoever has lost the question scans once more and gets it again.
            case ScanState.Asking asking when asking.who().equals(who) -> new Acceptance.Accepted(scan);
            case ScanState.Expired _ -> new Ignored(Reason.PAST_ITS_DEADLINE);
            case ScanState.Scanned _,
                    ScanState.Asking _,
                    ScanState.Confirmed _,
                    ScanState.Redeemed _,
                    ScanState.Denied _ -> new Ignored(Reason.SCANNED_BEFORE);
        };
    }

    /// The scan of that person whose question waits for an answer, to be asked once more. Changes nothing.
    public Optional<Scan> asking(OfficialAccount account, String scene, String ticket, OpenId who) {
        return Optional.of(scene)
                .filter(Scene::isScene)
                .flatMap(text -> scans.findByScene(new Scene(text)))
                .filter(scan ->
                        scan.connection().equals(account.id()) && scan.ticket().equals(ticket))
                .filter(scan -> scan.stateAt(clock.instant()) instanceof ScanState.Asking asking
                        && asking.who().equals(who));
    }

    private ScanState next(Scan scan, ScanState.Waiting waiting, OfficialAccount account, OpenId who) {
        var known = people.known(account, who);
        if (scan.origin().binds()) {
            // The same is asked of everybody: nobody learns by it whether a WeChat is known here.
            return waiting.asked(who, Question.Joining.begin(null, chance));
        }
        return switch (usual.policy(scan.origin(), known)) {
            case INSTANT ->
                known.<ScanState>map(waiting::confirmedAs)
                        .orElseGet(() -> waiting.scannedBy(who, ToldNumber.draw(chance)));
            case CONFIRM -> waiting.asked(who, new Question.Confirm(null));
            case NUMBER -> waiting.asked(who, Question.TwoDigits.draw(chance));
        };
    }
}
