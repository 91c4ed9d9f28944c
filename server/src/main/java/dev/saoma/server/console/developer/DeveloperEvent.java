package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// Something that concerns a developer's account or sessions; of ways to sign in see [SignInChanged].
///
/// @param address from where, as far as we can tell
public record DeveloperEvent(Actor actor, String action, String object, String address) implements Audited {

    static DeveloperEvent of(Developer developer, String action, String address) {
        return new DeveloperEvent(new Actor.Developer(developer.id()), action, "developer/" + developer.id(), address);
    }

    /// Somebody whom we do not know tried to be this developer.
    static DeveloperEvent refused(Developer developer, String address) {
        return new DeveloperEvent(
                new Actor.Itself(), "developer.sign-in-refused", "developer/" + developer.id(), address);
    }

    /// Somebody knew the password, and not the code.
    static DeveloperEvent secondRefused(Developer developer, String address) {
        return new DeveloperEvent(
                new Actor.Itself(), "developer.second-factor-refused", "developer/" + developer.id(), address);
    }

    /// Somebody tried to be a developer whom we do not know. What was typed is not kept: it may be a password.
    static DeveloperEvent refusedStranger(String address) {
        return new DeveloperEvent(new Actor.Itself(), "developer.sign-in-refused", "developer/unknown", address);
    }

    @Override
    public PoolId pool() {
        return INSTALLATION;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("address", address);
    }
}
