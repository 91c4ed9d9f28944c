package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.scan.Device;
import java.time.Instant;
import java.util.List;
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

    /// Notes in which browser it began.
    void beganIn(Digest key, Device device);

    /// Notes that its bearer has proven to be the developer.
    void confirm(Digest key, Instant at);

    /// Those of a developer that go on, the latest first.
    List<DeveloperSession> of(DeveloperId developer, Instant now);

    /// Ends all of a developer but this one.
    void removeOthers(DeveloperId developer, Digest key);

    /// Ends all of a developer.
    void removeOf(DeveloperId developer);

    /// Deletes some that ended before that moment.
    ///
    /// @return how many
    int forget(Instant endedBefore, int limit);
}
