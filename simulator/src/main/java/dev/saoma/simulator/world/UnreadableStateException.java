package dev.saoma.simulator.world;

import java.nio.file.Path;

/// The state file is there but is not one.
final class UnreadableStateException extends RuntimeException {

    private final Path file;

    UnreadableStateException(Path file, Exception cause) {
        super("Cannot read the simulator's state from " + file, cause);
        this.file = file;
    }

    Path file() {
        return file;
    }
}
