package dev.saoma.server.scan;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
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
    private final Connections connections;
    private final IdentifyScan identify;
    private final IdentifyPerson people;
    private final Users users;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    JoinAccount(
            ScanStore scans,
            MoveScan move,
            Connections connections,
            IdentifyScan identify,
            IdentifyPerson people,
            Users users,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.scans = scans;
        this.move = move;
        this.connections = connections;
        this.identify = identify;
        this.people = people;
        this.users = users;
        this.clock = clock;
        this.events = events;
    }

    /// What came of a number.
    public sealed interface Joined {

        /// The WeChat is bound to the account; to type the number once more does no harm.
        record Bound() implements Joined {}

        /// Nobody has scanned, or whoever did has not agreed yet.
        record NotScanned() implements Joined {}

        /// That is not the number; so many more may be tried.
        record Wrong(int triesLeft) implements Joined {}

        /// It cannot be bound to this account. Whose it is, is not said.
        record Refused() implements Joined {}

        /// There is nothing to type here any more.
        record Over() implements Joined {}
    }

    /// The scan, if it is to bind a WeChat to that account and the browser holds its key.
    public Optional<Scan> look(PoolId pool, ScanId id, BrowserKey key, UserId account) {
        return scans.find(id)
                .filter(scan -> scan.pool().equals(pool) && scan.belongsTo(key))
                .filter(scan -> isFor(scan, account));
    }

    /// It may have been merged into another one since.
    private boolean isFor(Scan scan, UserId account) {
        return Optional.ofNullable(scan.origin().account())
                .flatMap(asked -> users.find(scan.pool(), asked))
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

    /// The person types the number. A try is taken before anybody looks: of many at once, each costs one.
    public Joined match(PoolId pool, ScanId id, BrowserKey key, UserId account, String typed) {
        return look(pool, id, key, account)
                .map(scan -> switch (scan.stateAt(clock.instant())) {
                    case ScanState.Waiting _, ScanState.Scanned _ -> new Joined.NotScanned();
                    case ScanState.Asking asking ->
                        asking.question() instanceof Question.Joining question
                                ? match(scan, asking, question, account, typed)
                                : new Joined.NotScanned();
                    case ScanState.Confirmed _ -> new Joined.Bound();
                    case ScanState.Denied(var reason) ->
                        reason == Denial.NOT_ALLOWED ? new Joined.Refused() : new Joined.Over();
                    case ScanState.Redeemed _, ScanState.Expired _ -> new Joined.Over();
                })
                .orElseGet(Joined.Over::new);
    }

    private Joined match(Scan scan, ScanState.Asking asking, Question.Joining question, UserId account, String typed) {
        if (question.triesLeft() <= 0) {
            return new Joined.Over();
        }
        var left = new ScanState.Asking(asking.who(), question.afterOneMore());
        var counted = move.to(scan, left);
        if (counted.isEmpty()) {
            return new Joined.Over();
        }
        if (question.told().is(typed)) {
            return connections
                    .find(scan.connection())
                    .map(connection -> join(counted.get(), left, question, connection, account))
                    .orElseGet(Joined.Over::new);
        }
        if (question.triesLeft() > 1) {
            return new Joined.Wrong(question.triesLeft() - 1);
        }
        move.to(counted.get(), left.mismatched());
        return new Joined.Over();
    }

    /// The account gets the identity and the scan moves on, or neither: somebody may disown it just then.
    private Joined join(
            Scan scan, ScanState.Asking asking, Question.Joining question, Connection connection, UserId account) {
        var arrival =
                new Arrival(connection, asking.who(), question.unionId(), null, identify.terms(scan), Arrival.By.CODE);
        return people.join(arrival, account, new Attachment(BY, scan.id().value()), found -> switch (found) {
                    case Identification.Known(var user) ->
                        move.to(scan, asking.confirmedAs(user)).<Joined>map(bound -> {
                            events.publishEvent(
                                    new FurtherWeChatBound(bound, user, IdentityId.of(connection, asking.who())));
                            return new Joined.Bound();
                        });
                    case Identification.Refused _ ->
                        move.to(scan, asking.unknown()).<Joined>map(_ -> new Joined.Refused());
                    case Identification.ToBeAsked _, Identification.Unclear _ -> Optional.empty();
                })
                .orElseGet(Joined.Over::new);
    }
}
