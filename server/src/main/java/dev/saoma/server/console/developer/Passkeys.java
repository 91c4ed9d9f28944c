package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of passkeys.
public interface Passkeys {

    /// Adds one.
    ///
    /// @return whether nobody has that credential
    boolean add(Passkey passkey);

    /// Those of a developer, the oldest first.
    List<Passkey> of(DeveloperId developer);

    Optional<Passkey> find(String credential);

    /// Notes a use.
    ///
    /// @return whether its count went on: one that does not was copied (WebAuthn Level 2 §6.1.1); keys that do not
    ///     count say 0
    boolean use(String id, long signCount, Instant at);

    /// Removes one.
    ///
    /// @return whether it was there
    boolean remove(DeveloperId developer, String id);
}
