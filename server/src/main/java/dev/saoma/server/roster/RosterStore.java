package dev.saoma.server.roster;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The store of users in large numbers.
public interface RosterStore {

    /// Which of what is one user's only somebody has already, as [RosterKeys] writes it.
    Set<String> taken(PoolId pool, List<RosterRow> rows);

    /// Adds them, all or none.
    ///
    /// @throws org.springframework.dao.DataIntegrityViolationException if something was taken meanwhile
    void add(List<RosterRow> rows, Instant now);

    /// The next users by their ids, with all that goes out.
    List<RosterRow> page(PoolId pool, @Nullable UserId after, int limit);

    /// Users by their ids of whom something begins with a text.
    List<User> find(PoolId pool, SearchBy by, String prefix, @Nullable UserId after, int limit);

    /// Gives whoever is known by the former identity the new one, unless somebody has it.
    Moved move(PoolId pool, AppId from, OpenId former, AppId to, OpenId fresh, Instant now);

    /// What can be searched by.
    enum SearchBy {
        NAME,
        USERNAME,
        PHONE,
        EMAIL,
        EXTERNAL_ID,
        OPENID
    }

    /// What came of moving an identity.
    enum Moved {
        MOVED,
        ALREADY_THERE,
        NOBODY_KNOWN,
        SOMEBODY_ELSES
    }
}
