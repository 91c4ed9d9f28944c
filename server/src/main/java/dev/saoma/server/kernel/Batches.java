package dev.saoma.server.kernel;

import java.util.function.IntUnaryOperator;

/// Sweeps out what is over in small batches: no sweep holds locks for long, and none holds up a login.
public final class Batches {

    private static final int SIZE = 500;

    private Batches() {}

    /// Goes on until less is left than a batch.
    ///
    /// @param forget deletes at most so many, and says how many
    public static void sweep(IntUnaryOperator forget) {
        var forgotten = SIZE;
        while (forgotten == SIZE) {
            forgotten = forget.applyAsInt(SIZE);
        }
    }
}
