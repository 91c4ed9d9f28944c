package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of developers' second factors.
public interface SecondFactors {

    /// What is kept of one.
    ///
    /// @param sealed ciphertext of the secret
    /// @param active whether a code of it has been right once
    record SecondFactor(String sealed, boolean active) {}

    Optional<SecondFactor> find(DeveloperId developer);

    /// Keeps one that is not active yet, in place of one like it. An active one stays.
    ///
    /// @return whether it was kept
    boolean propose(DeveloperId developer, String sealed, Instant at);

    /// Makes the proposed one active, by a code of that step.
    ///
    /// @return whether there was one
    boolean activate(DeveloperId developer, long step);

    /// Uses up a step of the active one, and all before it.
    ///
    /// @return whether it was not used: of two who come with one code, one is told so
    boolean useStep(DeveloperId developer, long step);

    /// Keeps these recovery codes in place of those from before.
    void saveRecoveryCodes(DeveloperId developer, List<Digest> codes);

    /// Uses one up.
    ///
    /// @return whether it was there
    boolean useRecoveryCode(DeveloperId developer, Digest code);

    int recoveryCodes(DeveloperId developer);

    /// Removes it, with its recovery codes.
    void remove(DeveloperId developer);
}
