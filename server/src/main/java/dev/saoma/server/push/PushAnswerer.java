package dev.saoma.server.push;

import java.time.Instant;
import java.util.Optional;

/// Somebody who may have something to say to the person behind a push, other than silence.
public interface PushAnswerer {

    /// On whose behalf an answer is given.
    enum Source {
        /// We ourselves: a welcome, a question, a note about a login.
        SAOMA,
        /// The customer's own server, to which the push is routed.
        ROUTE
    }

    Source source();

    /// The answer, if there is one. The push has been recorded, and no transaction is open.
    ///
    /// @param deadline when the answer must be there; later it is of no use
    Optional<Answer> answer(ReceivedPush push, Outcome outcome, Instant deadline);
}
