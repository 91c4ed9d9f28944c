package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// The store of who is to be told that a session ended. What a session's participants are goes with the session.
public interface Participants {

    /// Notes the application, if it wants to hear of ends.
    ///
    /// @return whether the session is still there; of an application that does not want to hear it is not asked
    boolean join(PoolId pool, SessionId session, ClientId application);

    /// Makes the participants of one session another one's, though they go on knowing it by its former name.
    void carry(SessionId from, SessionId to);

    /// Those of the browser's session. Until the transaction is over, nobody else joins or ends it.
    List<Participant> hold(PoolId pool, Digest key);

    /// Those of the session of that name, likewise.
    List<Participant> hold(PoolId pool, SessionId session);

    /// Those of the user's sessions that began up to that moment, likewise.
    List<Participant> hold(PoolId pool, UserId user, Instant until);

    /// Forgets those of the user's sessions, which go on.
    void dismiss(PoolId pool, UserId user);
}
