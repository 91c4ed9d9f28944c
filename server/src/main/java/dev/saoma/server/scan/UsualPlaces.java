package dev.saoma.server.scan;

import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.UsersMerged;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Knows from which countries people log in, and asks more of them when a browser is in another one. Where the person
/// is, WeChat does not say.
@Service
public class UsualPlaces {

    private final Countries countries;
    private final InstantSource clock;

    UsualPlaces(Countries countries, InstantSource clock) {
        this.countries = countries;
        this.clock = clock;
    }

    /// The policy that holds for this scan. Costs a query only where the website wants it raised and something is
    /// known.
    ///
    /// @param known the person, if they have been here before; to anybody else every place is as usual as another
    Policy policy(Origin origin, Optional<UserId> known) {
        var set = origin.policy();
        var place = origin.visitor().place();
        if (!set.raiseUnusual() || !place.isKnown() || known.isEmpty()) {
            return set.policy();
        }
        var usual = countries.of(known.get());
        return usual.isEmpty() || usual.contains(place.country())
                ? set.policy()
                : set.policy().raised();
    }

    /// Whoever becomes part of another has logged in from their places too. Heard inside the merger's transaction.
    @EventListener
    void on(UsersMerged merged) {
        countries.give(merged.former(), merged.into());
    }

    /// From which countries the person has logged in; two capital letters each.
    public Set<String> of(UserId user) {
        return countries.of(user);
    }

    /// Notes that the person has come in from where the scan's browser is. Not part of the login: it must not fail
    /// with it, nor it with this.
    public void remember(UserId user, Scan scan) {
        var place = scan.origin().visitor().place();
        if (!place.isKnown() || countries.of(user).contains(place.country())) {
            return;
        }
        try {
            countries.add(user, place.country(), scan.id(), clock.instant());
        } catch (DuplicateKeyException _) {
            // Another login of theirs at the same moment was faster.
        }
    }
}
