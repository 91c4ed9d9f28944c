package dev.saoma.server.figures;

import dev.saoma.server.kernel.PoolId;
import java.time.LocalDate;
import java.util.List;

/// The store of sums.
public interface FigureStore {

    /// Adds to what is there; other nodes add too.
    void add(Sum more);

    /// All of a pool on those days.
    List<Sum> find(PoolId pool, LocalDate from, LocalDate to);

    /// Forgets what was before that day.
    void forget(LocalDate before);
}
