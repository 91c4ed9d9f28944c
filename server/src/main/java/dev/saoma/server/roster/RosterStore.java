package dev.saoma.server.roster;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The store of users in large numbers.
public interface RosterStore {

    /// Which of what is one user's only somebody has already, as [RosterKeys] writes it, and which ids are of users
    /// who were erased or are in another pool.
    Set<String> taken(PoolId pool, List<RosterRow> rows);

    /// Adds them, all or none.
    ///
    /// @throws org.springframework.dao.DataIntegrityViolationException if something was taken meanwhile
    void add(List<RosterRow> rows, Instant now);

    /// The next users by their ids, with all that goes out.
    List<RosterRow> page(PoolId pool, @Nullable UserId after, int limit);

    /// Users, the newest first.
    ///
    /// @param after whom to begin behind
    List<User> newest(PoolId pool, Optional<Place> after, int limit);

    /// Users of whom something begins with a text, or is it, in the order of that, letter by letter.
    ///
    /// @param after whom to begin behind
    /// @return nothing where that user is not there any more
    Optional<List<User>> find(PoolId pool, SearchBy by, String text, @Nullable UserId after, int limit);

    /// Whom an account knows, the latest first. What one user has been known by since the same moment stays together,
    /// so a page may be longer than was asked for.
    ///
    /// @param after whom to begin behind
    List<KnownPerson> knownAt(PoolId pool, AppId app, Optional<Place> after, int limit);

    /// Somebody who is known at a former AppID alone.
    record ToMove(OpenId former, UserId user) {}

    /// Where a user stands in the list of the newest.
    record Place(Instant createdAt, UserId user) {}

    /// How many are known at an AppID, and how many of them are not known at another.
    FetchMoved.Counts toMove(PoolId pool, AppId from, AppId to);

    /// The next who are known at an AppID and not at another, in the order of their openids.
    ///
    /// @param after behind whom to begin; null for the beginning
    List<ToMove> toMove(PoolId pool, AppId from, AppId to, @Nullable OpenId after, int limit);

    /// Gives whoever is known by the former identity the new one, unless somebody has it.
    Moved move(PoolId pool, AppId from, OpenId former, AppId to, OpenId fresh, Instant now);

    /// What can be searched by. WeChat's ids have to be known whole: all of an account begin alike.
    enum SearchBy {
        NAME,
        USERNAME,
        PHONE,
        EMAIL,
        EXTERNAL_ID,
        OPENID,
        UNIONID
    }

    /// What came of moving an identity.
    enum Moved {
        MOVED,
        ALREADY_THERE,
        NOBODY_KNOWN,
        SOMEBODY_ELSES
    }
}
