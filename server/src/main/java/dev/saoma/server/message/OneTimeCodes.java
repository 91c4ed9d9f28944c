package dev.saoma.server.message;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Optional;

/// The store of codes. Each change is one conditional write, so that of two who use a code one wins.
public interface OneTimeCodes extends Sendings<CodeId> {

    /// Adds a code; the asker's older ones for that purpose are good for nothing from then on.
    void replace(OneTimeCode fresh);

    Optional<OneTimeCode> find(CodeId id);

    /// Counts one try, if there is one left of a code that is still good.
    ///
    /// @param most how many tries a code has
    /// @return how many are left after this one; nothing if there was none to count
    Optional<Integer> countTry(Sought code, int most, Instant now);

    /// A code, if it is that one's who asked for it, for that purpose and by that channel.
    record Sought(PoolId pool, Purpose purpose, CodeId id, Digest asker, Channel channel) {}

    /// Uses it up.
    ///
    /// @return whether it was still good
    boolean use(CodeId id);
}
