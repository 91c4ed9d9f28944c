package dev.saoma.server.scan;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.user.Arrival;
import dev.saoma.server.user.Identification;
import dev.saoma.server.user.IdentifyPerson;
import dev.saoma.server.user.Refusal;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Has the WeChat of whoever scanned bound to the developer who shows the code, by the number that the phone tells:
/// as for users ([JoinAccount]), and for the same reasons. Whose WeChat is whose, the caller keeps.
@Service
public class JoinDeveloper {

    private final ScanStore scans;
    private final MoveScan move;
    private final MatchNumber match;
    private final IdentifyScan identify;
    private final IdentifyPerson people;
    private final TransactionOperations transaction;

    JoinDeveloper(
            ScanStore scans,
            MoveScan move,
            MatchNumber match,
            IdentifyScan identify,
            IdentifyPerson people,
            TransactionOperations transaction) {
        this.scans = scans;
        this.move = move;
        this.match = match;
        this.identify = identify;
        this.people = people;
        this.transaction = transaction;
    }

    /// Who scanned, and typed the number.
    ///
    /// @param scan by which
    public record Proven(Scan scan, OpenId who) {}

    /// The developer types the number.
    ///
    /// @param bind binds it in the transaction in which the scan moves on, and tells whether it may be theirs
    public Joined match(ScanId id, BrowserKey key, DeveloperId developer, String typed, Predicate<Proven> bind) {
        return scans.find(id)
                .filter(scan -> scan.belongsTo(key))
                .filter(scan ->
                        new BoundTo.OfDeveloper(developer).equals(scan.origin().bindsTo()))
                .map(scan -> match.match(scan, typed, right -> identified(right, bind)))
                .orElseGet(Joined.Over::new);
    }

    /// The pool has to know them as well: its login page is where they will sign in.
    private Joined identified(MatchNumber.Right right, Predicate<Proven> bind) {
        var arrival = new Arrival(
                right.connection(),
                right.asking().who(),
                right.question().unionId(),
                null,
                identify.terms(right.scan()),
                Arrival.By.CODE,
                right.scan().id().value());
        return switch (enrolled(arrival)) {
            case Identification.Known known -> bound(right, known, bind);
            case Identification.Refused _ -> refused(right);
            case Identification.ToBeAsked _, Identification.Unclear _ -> new Joined.Over();
        };
    }

    /// An account of theirs in the pool is not what they came for: where they would be asked for one, they get a new.
    private Identification enrolled(Arrival arrival) {
        var found = people.identify(arrival);
        return found instanceof Identification.ToBeAsked(var unionId) ? people.enrol(arrival.with(unionId)) : found;
    }

    /// It is bound and the scan moves on, or neither: somebody may disown it just then.
    private Joined bound(MatchNumber.Right right, Identification.Known known, Predicate<Proven> bind) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!bind.test(new Proven(right.scan(), right.asking().who()))) {
                return refused(right);
            }
            return move.to(right.scan(), right.asking().confirmedAs(known.user()))
                    .<Joined>map(_ -> new Joined.Bound())
                    .orElseGet(() -> {
                        status.setRollbackOnly();
                        return new Joined.Over();
                    });
        }));
    }

    private Joined refused(MatchNumber.Right right) {
        return move.to(right.scan(), right.asking().refused(Refusal.SOMEBODY_ELSES, null))
                .<Joined>map(_ -> new Joined.Refused())
                .orElseGet(Joined.Over::new);
    }
}
