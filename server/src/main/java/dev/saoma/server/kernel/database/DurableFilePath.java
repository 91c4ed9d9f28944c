package dev.saoma.server.kernel.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.FileUtils;

/// Files of H2 under `durable:`, of which every write is on disk, in the order of the writes, when it returns. H2's own
/// files leave that to the operating system. Public because H2 makes instances of it.
public final class DurableFilePath extends FilePathWrapper {

    static final String SCHEME = "durable";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var options = new HashSet<OpenOption>(FileUtils.modeToOptions(mode));
        if (!options.contains(StandardOpenOption.WRITE)) {
            return getBase().open(mode);
        }
        options.add(StandardOpenOption.DSYNC);
        var file = Path.of(getBase().toString());
        var isNew = Files.notExists(file);
        var channel = DurableChannel.open(file, options);
        if (isNew) {
            syncDirectory(file);
        }
        return channel;
    }

    /// A file is not safe until its directory knows its name on disk.
    private static void syncDirectory(Path file) throws IOException {
        try (var directory = FileChannel.open(file.toAbsolutePath().getParent())) {
            directory.force(true);
        }
    }

    /// What H2 puts aside while it sorts is of no use after a crash.
    @Override
    public FilePath createTempFile(String suffix, boolean inTempDir) throws IOException {
        return getBase().createTempFile(suffix, inTempDir);
    }

    /// Relative means relative to the working directory, as for any other path in the settings. H2 refuses that unless
    /// told otherwise.
    @Override
    public boolean isAbsolute() {
        return true;
    }
}
