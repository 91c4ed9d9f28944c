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

    /// When somebody's answer is asked for: the earliest that has one is heard.
    enum Turn {
        /// A person waits for it to get on with a login.
        QUESTION,
        FIRST,
        SECOND,
        THIRD
    }

    /// When this one is asked about that push. To a scan of our own code we answer ourselves if we have something to
    /// say; to all else the customer's server does.
    default Turn turn(ReceivedPush push, Outcome outcome) {
        return switch (source()) {
            case SAOMA -> outcome instanceof Outcome.Scanned ? Turn.FIRST : Turn.THIRD;
            case ROUTE -> Turn.SECOND;
        };
    }

    /// The answer, if there is one. The push has been recorded, and no transaction is open.
    ///
    /// @param deadline when the answer must be there; later it is of no use
    Optional<Answer> answer(ReceivedPush push, Outcome outcome, Instant deadline);

    /// The push has its answer, or nobody would see one: what is kept for it can go.
    default void over(ReceivedPush push) {}
}
