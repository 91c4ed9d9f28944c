package dev.saoma.server.oidc.device;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.Sessions;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes the answer of somebody who typed in a device's code (RFC 8628 §3.3).
@Service
public class AnswerDevice {

    private final DeviceGrants grants;
    private final Sessions sessions;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    AnswerDevice(DeviceGrants grants, Sessions sessions, TransactionOperations transaction, InstantSource clock) {
        this.grants = grants;
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The device that waits with that code.
    public Optional<DeviceGrant> waiting(PoolId pool, UserCode code) {
        return grants.findByUserCode(pool, code.digest()).filter(this::waits);
    }

    /// The device of that name, if it is still to be answered.
    public Optional<DeviceGrant> waiting(PoolId pool, DeviceGrantId id) {
        return grants.find(pool, id).filter(this::waits);
    }

    /// Lets the device in by that login, if it has not ended. To log out of the browser leaves the device what it has;
    /// whoever does not trust the login ends it there and here, so it is the same for both.
    ///
    /// @return whether it was still waiting
    public boolean allow(DeviceGrant grant, Login login) {
        return Boolean.TRUE.equals(transaction.execute(
                _ -> sessions.hold(grant.pool(), login.session()) && grants.allow(grant.id(), login, clock.instant())));
    }

    /// Keeps it out.
    public boolean refuse(DeviceGrant grant) {
        return grants.deny(grant.id());
    }

    private boolean waits(DeviceGrant grant) {
        return grant.state() instanceof DeviceState.Waiting && !grant.isExpired(clock.instant());
    }
}
