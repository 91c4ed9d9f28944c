package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;

/// Carries a code to somebody, by one channel.
public interface Carrier {

    Channel channel();

    /// Whether it is set up for that pool.
    boolean serves(PoolId pool);

    /// Tries once. Nothing of the code or of a password is in what comes back.
    Carried carry(Letter letter);

    /// What became of it.
    sealed interface Carried {

        /// Whoever sends it on has taken it.
        record Taken() implements Carried {}

        /// It may succeed later.
        record NotNow(String why) implements Carried {}

        /// It will not succeed however often it is tried.
        record Never(String why) implements Carried {}
    }
}
