package dev.saoma.server.application;

import java.util.Optional;

/// The store of the connection that was chosen for the console; there is one at most.
public interface ConsoleDoors {

    Optional<ConsoleDoor> chosen();

    /// Chooses that one in the place of any other.
    void choose(ConsoleDoor door);

    /// Chooses none.
    ///
    /// @return whether there was one
    boolean clear();
}
