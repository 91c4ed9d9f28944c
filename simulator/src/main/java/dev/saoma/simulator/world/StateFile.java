package dev.saoma.simulator.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A snapshot as one JSON file, which is whole at any instant.
final class StateFile {

    private final Path file;
    private final JsonMapper json;

    StateFile(Path file, JsonMapper json) {
        this.file = file.toAbsolutePath();
        this.json = json;
    }

    Snapshot read() {
        if (!Files.exists(file)) {
            return Snapshot.EMPTY;
        }
        try {
            return json.readValue(Files.readAllBytes(file), Snapshot.class);
        } catch (IOException | JacksonException e) {
            throw new UnreadableStateException(file, e);
        }
    }

    /// Written beside and moved into place, so that a crash leaves either the old or the new one.
    void write(Snapshot snapshot) {
        try {
            Path folder = Files.createDirectories(parent());
            Path beside = Files.createTempFile(folder, file.getFileName() + ".", ".tmp");
            try {
                Files.write(beside, json.writeValueAsBytes(snapshot));
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the simulator's state to " + file, e);
        }
    }

    private Path parent() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
