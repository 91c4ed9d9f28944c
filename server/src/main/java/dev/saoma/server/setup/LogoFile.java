package dev.saoma.server.setup;

import dev.saoma.server.connection.Logo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads the file of a logo that the configuration names.
final class LogoFile {

    /// One more than a logo may have, so that one that is too large is seen to be.
    private static final int MOST_BYTES = 1024 * 1024 + 1;

    private LogoFile() {}

    /// What it turns out to be; nothing where no file is named, or it cannot be read, which is noted.
    static Logo.@Nullable Read read(@Nullable String named, String where, Mistakes mistakes) {
        if (named == null || named.isBlank()) {
            return null;
        }
        try (var in = Files.newInputStream(Path.of(named.strip()))) {
            return Logo.read(in.readNBytes(MOST_BYTES));
        } catch (IOException | InvalidPathException _) {
            mistakes.note(where, SetupFlaw.LOGO_FILE);
            return null;
        }
    }
}
