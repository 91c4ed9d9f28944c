package dev.saoma.server.console;

import dev.saoma.server.console.developer.ConsoleSettings;
import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.SessionLife;
import dev.saoma.server.oidc.SessionLives;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.PoolStanding;
import dev.saoma.server.pool.PoolStandings;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.user.MergeRule;
import dev.saoma.server.user.MergeRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes, changes and deletes pools. What the file names is the file's.
@Service
public class ChangePools {

    private final Pools pools;
    private final PoolStandings standings;
    private final SessionLives lives;
    private final MergeRules mergeRules;
    private final ConsoleSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Chance chance;

    ChangePools(
            Pools pools,
            PoolStandings standings,
            SessionLives lives,
            MergeRules mergeRules,
            ConsoleSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            InstantSource clock,
            Chance chance) {
        this.pools = pools;
        this.standings = standings;
        this.lives = lives;
        this.mergeRules = mergeRules;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.chance = chance;
    }

    /// A pool as a change has left it: the database may hold somebody's next one already.
    public record Settled(Pool pool, PoolStanding standing) {}

    /// What somebody wants a pool to be.
    ///
    /// @param life how long its users' sessions live
    /// @param merge what becomes of two users who turn out to be one person
    public record Wanted(String name, SessionLife life, MergeRule merge) {}

    /// Makes a pool; nothing where another has that name in addresses.
    public Optional<Pool> create(Developer owner, String slug, Wanted wanted) {
        var pool = new Pool(new PoolId(chance.id()), slug, wanted.name());
        try {
            return Optional.of(inTransaction(() -> {
                standings.add(pool);
                set(pool, wanted);
                var actor = new Actor.Developer(owner.id());
                publish(actor, pool.id(), "pool.created", pool);
                publish(actor, Audited.INSTALLATION, "pool.created", pool);
                return pool;
            }));
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    /// Makes it what is wanted.
    ///
    /// @param version the one that the caller has seen
    public Change<Settled, String> change(Caller caller, int version, Wanted wanted) {
        return claimed(caller, version, pool -> {
            standings.rename(pool.id(), wanted.name());
            set(pool, wanted);
            publish(caller.actor(), pool.id(), "pool.changed", pool);
        });
    }

    /// Shuts it at once, and has it erased after a while.
    ///
    /// @param version the one that the caller has seen
    public Change<Settled, String> delete(Caller caller, int version) {
        return leave(caller, version, clock.instant().plus(settings.poolGrace()), "pool.deleted");
    }

    /// Opens it again, if it is still there.
    ///
    /// @param version the one that the caller has seen
    public Change<Settled, String> restore(Caller caller, int version) {
        return leave(caller, version, null, "pool.restored");
    }

    private void set(Pool pool, Wanted wanted) {
        lives.save(pool.id(), wanted.life());
        mergeRules.save(pool.id(), wanted.merge());
    }

    private Change<Settled, String> leave(Caller caller, int version, @Nullable Instant at, String action) {
        return claimed(caller, version, pool -> {
            standings.deleteAt(pool.id(), at);
            publish(caller.actor(), pool.id(), action, pool);
            publish(caller.actor(), Audited.INSTALLATION, action, pool);
        });
    }

    private Change<Settled, String> claimed(Caller caller, int version, Consumer<Pool> change) {
        return inTransaction(() -> {
            var claimed = standings.claim(caller.pool(), version);
            var pool = pools.find(caller.pool());
            var standing = standings.find(caller.pool());
            if (pool.isEmpty() || standing.isEmpty() || isOver(standing.get())) {
                return new Change.Unknown<>();
            }
            if (!claimed) {
                return standing.get().madeByFile() ? new Change.OfFile<>() : new Change.Overtaken<>();
            }
            change.accept(pool.get());
            return new Change.Done<>(new Settled(
                    pools.find(caller.pool()).orElseThrow(),
                    standings.find(caller.pool()).orElseThrow()));
        });
    }

    /// Some of it may be gone already.
    private boolean isOver(PoolStanding standing) {
        var at = standing.deleteAt();
        return at != null && !clock.instant().isBefore(at);
    }

    private void publish(Actor actor, PoolId trail, String action, Pool pool) {
        events.publishEvent(new Changed(trail, actor, action, "pool/" + pool.id(), Map.of("slug", pool.slug())));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
