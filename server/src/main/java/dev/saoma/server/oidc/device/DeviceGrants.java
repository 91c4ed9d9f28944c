package dev.saoma.server.oidc.device;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.oidc.SessionId;
import java.time.Instant;
import java.util.Optional;

/// The store of devices that wait. Everything is asked within one pool.
public interface DeviceGrants {

    /// Adds one that waits, unless another one has its user code.
    ///
    /// @return whether it was added
    boolean add(DeviceGrant grant, int intervalSeconds);

    Optional<DeviceGrant> find(PoolId pool, DeviceGrantId id);

    Optional<DeviceGrant> findByDeviceCode(PoolId pool, Digest code);

    Optional<DeviceGrant> findByUserCode(PoolId pool, Digest code);

    /// Notes that the device asked.
    ///
    /// @return false if it asked too soon; from then on it has to wait five seconds longer (RFC 8628 §3.5)
    boolean polled(DeviceGrantId id, Instant now);

    /// Lets it in, if it waits and is not expired.
    boolean allow(DeviceGrantId id, Login login, Instant now);

    /// Keeps it out, if it waits.
    boolean deny(DeviceGrantId id);

    /// Keeps those out that this user has allowed and that have no tokens yet.
    void deny(PoolId pool, UserId user);

    /// Keeps those out that were allowed in this login and that have no tokens yet.
    void deny(PoolId pool, SessionId session);

    /// Uses it up, if it is still in that state, which is [DeviceState.Waiting] or [DeviceState.Allowed].
    boolean redeem(DeviceGrantId id, DeviceState from);

    /// Forgets some that expired before that moment.
    ///
    /// @return how many
    int forget(Instant expiredBefore, int limit);
}
