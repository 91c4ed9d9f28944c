package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// What becomes of two users of whom WeChat says that they are one person: that is reported, and they are merged if the
/// pool's rule says so. Belongs into the transaction in which it is found out.
@Service
public class OnePerson {

    private static final Logger log = LoggerFactory.getLogger(OnePerson.class);

    private static final String BY_RULE = "rule older-wins";

    private final Users users;
    private final DoubleUsers doubles;
    private final MergeRules rules;
    private final MergeUsers merge;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OnePerson(
            Users users,
            DoubleUsers doubles,
            MergeRules rules,
            MergeUsers merge,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.users = users;
        this.doubles = doubles;
        this.rules = rules;
        this.merge = merge;
        this.events = events;
        this.clock = clock;
    }

    /// Reports the two, and merges them by rule.
    ///
    /// @return whether they are one user now
    public boolean are(PoolId pool, UserId one, UserId other) {
        var found = UsersFoundToBeOne.of(living(pool, one), living(pool, other), clock.instant());
        if (doubles.report(found)) {
            log.info("Users {} and {} are one person", found.elder(), found.younger());
            events.publishEvent(found);
        }
        return isMergedByRule(pool)
                && merge.inTransaction(pool, found.younger(), found.elder(), new Actor.Itself(), BY_RULE)
                        == MergeOutcome.MERGED;
    }

    /// Whether the pool's rule is that nobody is asked.
    public boolean isMergedByRule(PoolId pool) {
        return rules.of(pool) == MergeRule.OLDER_WINS;
    }

    private User living(PoolId pool, UserId id) {
        return users.find(pool, id).orElseThrow(() -> Conflicts.looked("A user has gone"));
    }
}
