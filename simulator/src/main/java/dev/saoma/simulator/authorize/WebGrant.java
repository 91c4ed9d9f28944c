package dev.saoma.simulator.authorize;

import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.PersonId;

/// What somebody lets an account know.
///
/// @param snapshot whether they only look at a snapshot of the page (快照页), so that the account gets a stand-in
public record WebGrant(AppId app, PersonId person, Scope scope, boolean snapshot) {

    /// A stand-in has an openid too, but nobody's.
    public OpenId openId() {
        return OpenId.of(snapshot ? new PersonId(person.value() + "-snapshot") : person, app);
    }
}
