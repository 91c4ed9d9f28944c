package dev.saoma.server.kernel;

import java.util.Map;

/// An application event of which an entry in the audit trail remains. Whoever publishes it says in its type what
/// happened; nothing in it is secret.
public interface Audited {

    /// Stands in for a pool where something concerns the installation and no pool of its own.
    PoolId INSTALLATION = new PoolId("0".repeat(24));

    /// Where it happened.
    PoolId pool();

    Actor actor();

    /// What was done, such as `platform-token.read`. Stable: programs may search for it.
    String action();

    /// What it was done to, such as `connection/official-account`.
    String object();

    /// What else is worth knowing.
    Map<String, String> details();
}
