package dev.saoma.server.user;

import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of who follows and who left. What WeChat said later counts, in whatever order it comes; of two things
/// said in the same second, the one that came last. Each note is one conditional write.
public interface Followings {

    /// Notes that the person began to follow.
    ///
    /// @param said WeChat's time of it
    /// @param now our time
    /// @return whether it counts: the identity is known and nothing newer was said
    boolean began(IdentityId identity, Instant said, Instant now);

    /// Notes that the person follows, where it is not noted yet.
    boolean follows(IdentityId identity, Instant said, Instant now);

    /// Notes that the person left, and what is to follow from it.
    boolean left(IdentityId identity, Instant said, OnLeave onLeave, Instant now);

    Following of(IdentityId identity);

    /// How each identity of a user stands to its account.
    List<Standing> of(PoolId pool, UserId user);

    /// Since when the user is marked as left: by a connection that marks, while none of their identities follows.
    Optional<Instant> markedAsLeft(PoolId pool, UserId user);

    /// What is still to be done for an identity.
    Optional<Unsettled> unsettled(IdentityId identity);

    /// What has been waiting to be done since before that moment, at most so many.
    List<Unsettled> unsettled(Instant before, int limit);

    /// Marks the user as left if none of their identities follows, and takes the mark away if one does.
    ///
    /// @param leaving whether there is a reason to mark; else the mark is only taken away
    void mark(UserId user, boolean leaving);

    /// Notes that it has been done, unless more has come since.
    void settled(Unsettled done);

    /// An identity, and whether it follows.
    record Standing(IdentityId identity, Following following) {}
    /// Has it wait as if it had been noted only then, unless more has come since.
    void putOff(Unsettled failed, Instant now);
}
