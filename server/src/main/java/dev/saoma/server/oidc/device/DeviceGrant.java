package dev.saoma.server.oidc.device;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.scan.ScanId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A device that wants to be logged in (RFC 8628 §3.1).
///
/// @param deviceCode of what it polls with
/// @param userCode of what its person types in
/// @param scan that of the code that it shows for WeChat, if it got one
/// @param from what it is and where, as far as that is known
public record DeviceGrant(
        DeviceGrantId id,
        PoolId pool,
        ClientId application,
        Set<String> scopes,
        Digest deviceCode,
        Digest userCode,
        @Nullable ScanId scan,
        Surroundings from,
        DeviceState state,
        Instant createdAt,
        Instant expiresAt) {

    public DeviceGrant {
        scopes = Set.copyOf(scopes);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
