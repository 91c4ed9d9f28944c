package dev.saoma.server.console.developer;

import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Holder;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Recognises a session of the console, and says what its developer may do where, at this moment.
@Service
public class FindDeveloper {

    /// A use is noted no more often than this: a page of the console makes several calls.
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final DeveloperSessions sessions;
    private final Developers developers;
    private final Pools pools;
    private final ConsoleSettings settings;
    private final InstantSource clock;

    FindDeveloper(
            DeveloperSessions sessions,
            Developers developers,
            Pools pools,
            ConsoleSettings settings,
            InstantSource clock) {
        this.sessions = sessions;
        this.developers = developers;
        this.pools = pools;
        this.settings = settings;
        this.clock = clock;
    }

    /// A pool, and what the developer is there.
    public record Membership(Pool pool, Role role) {}

    /// Whose session it is, if it goes on. Looking does not keep it alive.
    public Optional<SignedIn> find(Digest key) {
        return sessions.find(key, clock.instant())
                .flatMap(session ->
                        developers.find(session.developer()).map(developer -> new SignedIn(developer, session)));
    }

    /// The same for who calls: a call keeps it alive.
    public Optional<SignedIn> use(Digest key) {
        var now = clock.instant();
        var found = find(key);
        found.map(SignedIn::session)
                .filter(session -> !now.isBefore(session.seenAt().plus(NOTED_EVERY)))
                .ifPresent(session ->
                        sessions.touch(key, now, earlier(now.plus(settings.sessionIdle()), session.endsAt())));
        return found;
    }

    /// Who the developer is as a caller within a pool, or within the installation; nothing where there is no such
    /// pool, or no part in it.
    public Optional<Caller> callerIn(PoolId pool, SignedIn signedIn) {
        var session = signedIn.session();
        return roleIn(pool, signedIn.developer())
                .map(role -> new Caller(
                        pool, new Holder.Person(session.developer(), session.key()), role.scopes(), session.endsAt()));
    }

    /// Where the developer has a part, by the pools' names.
    public List<Membership> memberships(Developer developer) {
        if (developer.ownsAll()) {
            return pools.all().stream()
                    .map(pool -> new Membership(pool, Role.OWNER))
                    .toList();
        }
        var roles = developers.roles(developer.id());
        return pools.all().stream()
                .flatMap(pool ->
                        Optional.ofNullable(roles.get(pool.id())).map(role -> new Membership(pool, role)).stream())
                .toList();
    }

    private Optional<Role> roleIn(PoolId pool, Developer developer) {
        if (developer.ownsAll()) {
            return pool.equals(Audited.INSTALLATION) || pools.find(pool).isPresent()
                    ? Optional.of(Role.OWNER)
                    : Optional.empty();
        }
        return Optional.ofNullable(developers.roles(developer.id()).get(pool));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
