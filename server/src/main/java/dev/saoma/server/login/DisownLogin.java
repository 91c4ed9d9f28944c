package dev.saoma.server.login;

import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.EndSession;
import dev.saoma.server.oidc.SessionOfScan;
import dev.saoma.server.scan.DisownScan;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.user.DetachIdentity;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Puts an end to a login that the person who scanned did not want: the scan lets nobody in any more, and the session
/// that it began ends with its tokens, and the account that was bound by it is without it again, and its owner told.
/// All or nothing.
@Service
public class DisownLogin {

    private static final Logger log = LoggerFactory.getLogger(DisownLogin.class);

    private final DisownScan scans;
    private final EndSession sessions;
    private final DetachIdentity identities;
    private final TellOwner owner;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    DisownLogin(
            DisownScan scans,
            EndSession sessions,
            DetachIdentity identities,
            TellOwner owner,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.events = events;
        this.scans = scans;
        this.sessions = sessions;
        this.identities = identities;
        this.owner = owner;
        this.transaction = transaction;
    }

    /// To do it twice does no harm.
    ///
    /// @return the scan as it stood when it was ended, if there still is one
    public Optional<Scan> disown(PoolId pool, ScanId id) {
        // Whoever ends the user's logins at the same moment holds the user first, and then their sessions.
        return Conflicts.settled(() -> Objects.requireNonNull(transaction.execute(_ -> {
            var before = scans.disown(pool, id);
            sessions.revoke(pool, SessionOfScan.id(id));
            events.publishEvent(new LoginDisowned(pool, SessionOfScan.id(id)));
            before.ifPresent(scan -> user(scan)
                    .flatMap(user -> identities.cameBy(pool, user, id.value()))
                    .ifPresent(bound -> owner.ofTakingOff(scan, bound)));
            log.info("Scan {} was disowned by whoever scanned it", id);
            return before;
        })));
    }

    /// Whom the scan let in, or was about to.
    private static Optional<UserId> user(Scan scan) {
        return switch (scan.state()) {
            case ScanState.Confirmed(var user) -> Optional.of(user);
            case ScanState.Redeemed(var user) -> Optional.of(user);
            case ScanState.Waiting _,
                    ScanState.Scanned _,
                    ScanState.Asking _,
                    ScanState.Denied _,
                    ScanState.Expired _ -> Optional.empty();
        };
    }
}
