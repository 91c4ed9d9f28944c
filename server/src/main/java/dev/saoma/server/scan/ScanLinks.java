package dev.saoma.server.scan;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes the links that only the chat of the person who scanned is sent. Each is sealed for one scan and one purpose,
/// so that nobody can make one, and nothing of it is kept that a copy of the database would give away.
@Component
public final class ScanLinks {

    private final Vault vault;

    ScanLinks(Vault vault) {
        this.vault = vault;
    }

    /// What a link is good for.
    public enum Purpose {
        /// To allow or refuse a login, and to take back what was allowed.
        ANSWER,
        /// To say that a login was somebody else's; it can allow nothing.
        DISOWN
    }

    public String seal(Scan scan, Purpose purpose) {
        return vault.seal(new Secret(scan.id().value()), name(scan.pool(), purpose));
    }

    /// The scan that a link is about, if it is one of ours for that purpose in that pool.
    public Optional<ScanId> open(PoolId pool, String link, Purpose purpose) {
        return vault.tryOpen(link, name(pool, purpose)).map(id -> new ScanId(id.reveal()));
    }

    private static String name(PoolId pool, Purpose purpose) {
        return "scan-link/" + pool + "/" + purpose;
    }
}
