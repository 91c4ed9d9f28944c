package dev.saoma.server.scan;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Arrival;
import dev.saoma.server.user.Attachment;
import dev.saoma.server.user.Identification;
import dev.saoma.server.user.IdentifyPerson;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Binds the WeChat of whoever scanned to the account that the browser is logged in to. Only the browser that showed
/// the code can ask for it, and only with the number that the phone tells: else somebody who scans another's screen
/// would get their account, and somebody whose code another scans would get their WeChat.
@Service
public class JoinAccount {

    /// For the record: how an account was proven that an identity came to.
    private static final String BY = "logged-in";

    private final ScanStore scans;
    private final MoveScan move;
    private final MatchNumber match;
    private final IdentifyScan identify;
    private final IdentifyPerson people;
    private final Users users;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    JoinAccount(
            ScanStore scans,
            MoveScan move,
            MatchNumber match,
            IdentifyScan identify,
            IdentifyPerson people,
            Users users,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.scans = scans;
        this.move = move;
        this.match = match;
        this.identify = identify;
        this.people = people;
        this.users = users;
        this.clock = clock;
        this.events = events;
    }

    /// The scan, if it is to bind a WeChat to that account and the browser holds its key.
    public Optional<Scan> look(PoolId pool, ScanId id, BrowserKey key, UserId account) {
        return scans.find(id)
                .filter(scan -> scan.pool().equals(pool) && scan.belongsTo(key))
                .filter(scan -> isFor(scan, account));
    }

    /// It may have been merged into another one since.
    private boolean isFor(Scan scan, UserId account) {
        return scan.origin().bindsTo() instanceof BoundTo.OfUser(var asked)
                && users.find(scan.pool(), asked)
                        .map(User::id)
                        .filter(account::equals)
                        .isPresent();
    }

    /// Whether the code can still be scanned, or its number typed.
    public boolean isOpen(Scan scan) {
        return switch (scan.stateAt(clock.instant())) {
            case ScanState.Waiting _, ScanState.Asking _ -> true;
            case ScanState.Scanned _,
                    ScanState.Confirmed _,
                    ScanState.Redeemed _,
                    ScanState.Denied _,
                    ScanState.Expired _ -> false;
        };
    }

    /// The person types the number.
    public Joined match(PoolId pool, ScanId id, BrowserKey key, UserId account, String typed) {
        return look(pool, id, key, account)
                .map(scan -> match.match(scan, typed, right -> join(right, account)))
                .orElseGet(Joined.Over::new);
    }

    /// The account gets the identity and the scan moves on, or neither: somebody may disown it just then.
    private Joined join(MatchNumber.Right right, UserId account) {
        var scan = right.scan();
        var asking = right.asking();
        var arrival = new Arrival(
                right.connection(),
                asking.who(),
                right.question().unionId(),
                null,
                identify.terms(scan),
                Arrival.By.CODE,
                scan.id().value());
        return people.join(arrival, account, new Attachment(BY, scan.id().value()), found -> switch (found) {
                    case Identification.Known(var user) ->
                        move.to(scan, asking.confirmedAs(user)).<Joined>map(bound -> {
                            events.publishEvent(new FurtherWeChatBound(
                                    bound, user, IdentityId.of(right.connection(), asking.who())));
                            return new Joined.Bound();
                        });
                    case Identification.Refused refused ->
                        move.to(scan, asking.refused(refused.reason(), refused.user()))
                                .<Joined>map(_ -> new Joined.Refused());
                    case Identification.ToBeAsked _, Identification.Unclear _ -> Optional.empty();
                })
                .orElseGet(Joined.Over::new);
    }
}
