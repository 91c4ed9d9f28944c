package dev.saoma.server.console;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.oidc.Trial;
import dev.saoma.server.oidc.Trials;
import dev.saoma.server.pool.Pools;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Has a developer log in to an application to see how it is. A program cannot: the end is tied to a session of the
/// console.
@Service
public class TryApplication {

    private final Trials trials;
    private final Pools pools;
    private final ApplicationEventPublisher events;

    TryApplication(Trials trials, Pools pools, ApplicationEventPublisher events) {
        this.trials = trials;
        this.pools = pools;
        this.events = events;
    }

    /// Where the pop-up window is to go; nothing where there is nothing to try.
    public Optional<String> begin(Caller caller, ClientId application, Set<String> scopes, String locales) {
        if (!(caller.holder() instanceof Holder.Person person)) {
            return Optional.empty();
        }
        var address = pools.find(caller.pool())
                .flatMap(pool -> trials.begin(pool, application, scopes, person.session(), locales));
        address.ifPresent(
                _ -> events.publishEvent(Changed.by(caller, "application.tried", "application/" + application)));
        return address;
    }

    /// What came of it.
    public Trial finish(Caller caller, ClientId application, String state, String code) {
        var pool = pools.find(caller.pool());
        return pool.isPresent() && caller.holder() instanceof Holder.Person person
                ? trials.finish(pool.get(), application, person.session(), state, code)
                : new Trial.Over();
    }
}
