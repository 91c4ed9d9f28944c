package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Shows where a user has logged in, of what is kept.
@Service
public class ListWebsites {

    private final Grants grants;

    ListWebsites(Grants grants) {
        this.grants = grants;
    }

    /// Each website, and when they last did.
    public Map<ClientId, Instant> of(PoolId pool, UserId user) {
        return grants.of(pool, user);
    }
}
