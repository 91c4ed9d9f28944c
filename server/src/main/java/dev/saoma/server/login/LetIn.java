package dev.saoma.server.login;

import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.BeginSession;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.SessionOfScan;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.RedeemScan;
import dev.saoma.server.scan.Redemption;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.UsualPlaces;
import dev.saoma.server.scan.WatchScan;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Lets the browser in: the scan is used up and the session begins, or neither.
@Service
public class LetIn {

    private final WatchScan watch;
    private final RedeemScan redeem;
    private final BeginSession sessions;
    private final UsualPlaces usual;
    private final Users users;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    LetIn(
            WatchScan watch,
            RedeemScan redeem,
            BeginSession sessions,
            UsualPlaces usual,
            Users users,
            TransactionOperations transaction,
            InstantSource clock) {
        this.watch = watch;
        this.redeem = redeem;
        this.sessions = sessions;
        this.usual = usual;
        this.users = users;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A session for the browser, if the scan is its own, for that website, and confirmed.
    ///
    /// @param session what the browser holds of a session from before
    public Entry letIn(Pool pool, ScanId id, BrowserKey browser, LoginRequest request, Optional<String> session) {
        var scan = watch.look(pool.id(), id, browser)
                .filter(found -> found.application().equals(request.application()));
        if (scan.isEmpty()) {
            return new Entry.Refused(Problem.NOT_FOUND);
        }
        // Whoever takes the login back at the same moment has the scan, and then wants the user.
        var entry = Conflicts.settled(() ->
                Objects.requireNonNull(transaction.execute(_ -> switch (redeem.redeem(pool.id(), id, browser)) {
                    case Redemption.SignedIn in -> begin(pool, scan.get(), in.user(), request, session);
                    case Redemption.Refused refused -> again(pool, scan.get(), browser, refused, request, session);
                    case Redemption.Denied(var reason) -> new Entry.Denied(reason);
                })));
        if (entry instanceof Entry.LoggedIn in) {
            usual.remember(in.user(), scan.get());
        }
        return entry;
    }

    /// @param user held: somebody who shuts them out at the same moment finds the session and ends it
    private Entry begin(Pool pool, Scan scan, UserId user, LoginRequest request, Optional<String> session) {
        // Somebody in an unusual place was asked for more than this; it is not said, as the scan does not keep it.
        var policy = scan.origin().policy().policy();
        var methods = scan.isOnPhone()
                ? Assurance.methodsOnPhone(policy)
                : Assurance.of(policy).methods();
        var from = SurroundingsOf.visitor(scan.origin().visitor());
        var key = sessions.begin(pool.id(), user, SessionOfScan.id(scan.id()), methods, session, from);
        return new Entry.LoggedIn(user, key, request.continueAt());
    }

    /// The answer to the first attempt may have been lost, on the way or with the server. For as long as a
    /// confirmed scan waits for its browser, that same browser gets its answer again. Only it can ask, so
    /// nobody else comes in by this.
    private Entry again(
            Pool pool,
            Scan scan,
            BrowserKey browser,
            Redemption.Refused refused,
            LoginRequest request,
            Optional<String> session) {
        return switch (refused.reason()) {
            case USED ->
                watch.look(pool.id(), scan.id(), browser)
                        .flatMap(this::stillGoodFor)
                        .map(user -> users.hold(pool.id(), user)
                                .filter(User::isActive)
                                .map(held -> begin(pool, scan, held.id(), request, session))
                                .orElseGet(() -> new Entry.Denied(Denial.DEACTIVATED)))
                        .orElseGet(() -> new Entry.Refused(Problem.SCAN_REDEEMED));
            case NOT_CONFIRMED -> new Entry.Refused(Problem.SCAN_NOT_CONFIRMED);
            case EXPIRED -> new Entry.Refused(Problem.SCAN_EXPIRED);
            case UNKNOWN -> new Entry.Refused(Problem.NOT_FOUND);
        };
    }

    private Optional<UserId> stillGoodFor(Scan scan) {
        var inTime = clock.instant().isBefore(scan.expiresAt());
        return inTime && scan.state() instanceof ScanState.Redeemed redeemed
                ? Optional.of(redeemed.user())
                : Optional.empty();
    }
}
