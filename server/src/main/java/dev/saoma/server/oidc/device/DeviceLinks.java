package dev.saoma.server.oidc.device;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Carries which device is meant through the login page and back, sealed for one pool, so that no code is in an
/// address.
@Component
public final class DeviceLinks {

    private final Vault vault;

    DeviceLinks(Vault vault) {
        this.vault = vault;
    }

    public String seal(DeviceGrant grant) {
        return vault.seal(new Secret(grant.id().value()), purpose(grant.pool()));
    }

    public Optional<DeviceGrantId> open(PoolId pool, String link) {
        return vault.tryOpen(link, purpose(pool)).map(id -> new DeviceGrantId(id.reveal()));
    }

    private static String purpose(PoolId pool) {
        return "device-link/" + pool;
    }
}
