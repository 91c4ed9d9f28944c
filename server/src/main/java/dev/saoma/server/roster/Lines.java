package dev.saoma.server.roster;

import java.io.IOException;
import java.util.Optional;

/// Rows, one after the other. Only one is in memory.
@FunctionalInterface
public interface Lines {

    /// The next; nothing after the last.
    Optional<Line> next() throws IOException;
}
