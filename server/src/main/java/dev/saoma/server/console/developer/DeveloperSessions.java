package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Digest;
import java.time.Instant;
import java.util.Optional;

/// The store of the console's sessions.
public interface DeveloperSessions {

    void add(DeveloperSession session);

    /// The session, if it is neither idle for too long nor over.
    Optional<DeveloperSession> find(Digest key, Instant now);

    /// Notes that it is in use; nothing where it has ended.
    void touch(Digest key, Instant seenAt, Instant idleUntil);

    /// Ends it.
    ///
    /// @return whether it was there
    boolean remove(Digest key);

    /// Deletes some that ended before that moment.
    ///
    /// @return how many
    int forget(Instant endedBefore, int limit);
}
