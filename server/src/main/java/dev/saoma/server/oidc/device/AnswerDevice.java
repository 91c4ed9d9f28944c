package dev.saoma.server.oidc.device;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.SessionId;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Takes the answer of somebody who typed in a device's code (RFC 8628 §3.3).
@Service
public class AnswerDevice {

    private final DeviceGrants grants;
    private final InstantSource clock;
    private final Chance chance;

    AnswerDevice(DeviceGrants grants, InstantSource clock, Chance chance) {
        this.grants = grants;
        this.clock = clock;
        this.chance = chance;
    }

    /// The device that waits with that code.
    public Optional<DeviceGrant> waiting(PoolId pool, UserCode code) {
        return grants.findByUserCode(pool, code.digest()).filter(this::waits);
    }

    /// The device of that name, if it is still to be answered.
    public Optional<DeviceGrant> waiting(PoolId pool, DeviceGrantId id) {
        return grants.find(pool, id).filter(this::waits);
    }

    /// Lets the device in as the person whose login that is. What it gets is of a session of its own: to log out of the
    /// browser does not end it.
    ///
    /// @return whether it was still waiting
    public boolean allow(DeviceGrant grant, Login login) {
        var own = new Login(login.user(), new SessionId(chance.name()), login.methods(), login.at());
        return grants.allow(grant.id(), own, clock.instant());
    }

    /// Keeps it out.
    public boolean refuse(DeviceGrant grant) {
        return grants.deny(grant.id());
    }

    private boolean waits(DeviceGrant grant) {
        return grant.state() instanceof DeviceState.Waiting && !grant.isExpired(clock.instant());
    }
}
