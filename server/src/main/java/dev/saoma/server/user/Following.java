package dev.saoma.server.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an identity stands to its account. Times are WeChat's.
public sealed interface Following {

    /// Follows.
    record Follows(Instant since) implements Following {}

    /// Followed once, and left.
    ///
    /// @param since when the person had begun to follow, where that is known
    record Left(@Nullable Instant since, Instant at) implements Following {}

    /// WeChat has not said, or there is nothing to follow.
    record Unsaid() implements Following {}
}
