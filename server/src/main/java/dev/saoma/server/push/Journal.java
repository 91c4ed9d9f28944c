package dev.saoma.server.push;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What can be read of the pushes that were seen. Everything is asked within one pool: another pool's do not exist.
public interface Journal {

    /// The entries that fit, newest first, as many as a page holds. One search reads only so much: where few fit, a
    /// page may have fewer, or none, and tells where to go on.
    Found search(JournalQuery query);

    /// What a search found.
    ///
    /// @param next before which push to go on; absent where there is nothing more
    record Found(List<JournalEntry> entries, Optional<PushId> next) {}

    /// Entries since that moment, newest first, at most so many.
    List<JournalEntry> since(PoolId pool, Instant receivedAt, int limit);

    Optional<JournalEntry> find(PoolId pool, PushId id);

    /// The push as it came. Of one that was refused or repeated there is only the beginning.
    Optional<RawPush> raw(PoolId pool, PushId id);

    /// Who sent it.
    Optional<OpenId> sender(PoolId pool, PushId id);
}
