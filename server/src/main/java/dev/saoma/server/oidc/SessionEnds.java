package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.logout.TellApplications;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The one way in which sessions end before their time: with the applications that got something in them told of it
/// (OpenID Connect Back-Channel Logout 1.0 §2), or at least with that written down. Both or neither.
@Component
class SessionEnds {

    private static final int PAGE = 500;

    private final Sessions sessions;
    private final Participants participants;
    private final TellApplications tell;
    private final TransactionOperations transaction;

    SessionEnds(
            Sessions sessions, Participants participants, TellApplications tell, TransactionOperations transaction) {
        this.sessions = sessions;
        this.participants = participants;
        this.tell = tell;
        this.transaction = transaction;
    }

    /// @param asker the application that asked for it
    void end(PoolId pool, Digest key, Optional<ClientId> asker) {
        transaction.executeWithoutResult(_ -> {
            tell.of(pool, participants.hold(pool, key), asker);
            sessions.end(pool, key);
        });
    }

    void end(PoolId pool, SessionId session) {
        end(pool, session, Optional.empty());
    }

    /// @param asker the application that asked for it
    void end(PoolId pool, SessionId session, Optional<ClientId> asker) {
        transaction.executeWithoutResult(_ -> {
            tell.of(pool, participants.hold(pool, session), asker);
            sessions.end(pool, session);
        });
    }

    void end(PoolId pool, UserId user, Instant until) {
        transaction.executeWithoutResult(_ -> {
            tell.of(pool, participants.hold(pool, user, until), Optional.empty());
            sessions.end(pool, user, until);
        });
    }

    /// Those of the user that are not the given one.
    void endOthers(PoolId pool, UserId user, SessionId kept, Instant now) {
        transaction.executeWithoutResult(_ -> others(pool, user, kept, now).forEach(session -> end(pool, session)));
    }

    /// What [#endOthers] would end.
    List<SessionId> others(PoolId pool, UserId user, SessionId kept, Instant now) {
        var others = new ArrayList<SessionId>();
        var after = Optional.<Sessions.PageKey>empty();
        do {
            var page = sessions.of(pool, user, now, after.orElse(null), PAGE);
            page.stream()
                    .map(session -> session.login().session())
                    .filter(session -> !session.equals(kept))
                    .forEach(others::add);
            after = page.size() < PAGE
                    ? Optional.empty()
                    : Optional.of(page.getLast())
                            .map(last -> new Sessions.PageKey(
                                    last.login().at(), last.login().session()));
        } while (after.isPresent());
        return others;
    }

    /// The browsers stay logged in as somebody else; what applications hold of the user ends.
    void give(PoolId pool, UserId from, UserId to) {
        transaction.executeWithoutResult(_ -> {
            tell.of(pool, participants.hold(pool, from, Instant.ofEpochMilli(Long.MAX_VALUE)), Optional.empty());
            participants.dismiss(pool, from);
            sessions.give(pool, from, to);
        });
    }
}
