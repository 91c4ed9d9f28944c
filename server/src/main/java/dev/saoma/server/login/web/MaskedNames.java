package dev.saoma.server.login.web;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.user.DefaultName;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Recognised;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the page may show of whoever scanned before it is in: enough for them to see that it was their scan, and not
/// enough for somebody else, who may have shown them the code, to learn who they are.
@Component
final class MaskedNames {

    private final Users users;
    private final Connections connections;

    MaskedNames(Users users, Connections connections) {
        this.users = users;
        this.connections = connections;
    }

    /// The name of the user who has scanned and is being waited for; nothing of whoever is none yet, or has no name
    /// that they would know again.
    Optional<String> of(Scan scan, Instant now) {
        return who(scan.stateAt(now))
                .flatMap(who -> connections
                        .find(scan.connection())
                        .flatMap(at -> users.recognise(IdentityId.of(at, who)))
                        .filter(Recognised::isActive)
                        .flatMap(known -> users.find(scan.pool(), known.user())))
                .flatMap(MaskedNames::masked);
    }

    private static Optional<OpenId> who(ScanState state) {
        return switch (state) {
            case ScanState.Scanned scanned -> Optional.of(scanned.who());
            case ScanState.Asking asking ->
                switch (asking.question()) {
                    case Question.Confirm _, Question.Agree _, Question.TwoDigits _ -> Optional.of(asking.who());
                    // Whoever is asked for an account is no user yet.
                    case Question.Binding _, Question.Matching _, Question.Joining _ -> Optional.empty();
                };
            case ScanState.Waiting _,
                    ScanState.Confirmed _,
                    ScanState.Redeemed _,
                    ScanState.Denied _,
                    ScanState.Expired _ -> Optional.empty();
        };
    }

    /// `王*`, `M*`; nothing of a name that its owner need not know, because we made it of the id, or that does not begin
    /// with a letter: it may be a phone number or an address.
    static Optional<String> masked(User user) {
        if (user.name().equals(DefaultName.of(user.id()))) {
            return Optional.empty();
        }
        var first = user.name().strip().codePoints().limit(1).boxed().findFirst();
        return first.filter(Character::isLetter).map(letter -> Character.toString(letter) + "*");
    }
}
