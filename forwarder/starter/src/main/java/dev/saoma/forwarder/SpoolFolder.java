package dev.saoma.forwarder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder in which a file is either whole and safe from a power cut or not there, and which one process holds at a
/// time. Pushes hold what people wrote: nobody else on the machine may read them.
final class SpoolFolder {

    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    /// What a process had not finished when it was killed; nobody was told that it is kept.
    static final String UNFINISHED = ".new";

    private final Path folder;
    private final FileChannel lockFile;

    private SpoolFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static SpoolFolder open(Path folder) {
        try {
            Files.createDirectories(folder, onlyOwner("rwx------"));
            var lockFile =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new SpoolUnusableException(
                        "The folder " + folder + " is in use by another forwarder: give each one a spool of its own.",
                        new IllegalStateException("locked"));
            }
            return new SpoolFolder(folder, lockFile);
        } catch (IOException e) {
            throw new SpoolUnusableException(
                    "Pushes cannot be kept in the folder " + folder
                            + ": make it, or let this process write there, or give another folder as spool.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return folder;
    }

    /// When this returns, the file is there, whole, even if the machine loses its power.
    Path write(String name, ByteBuffer content) throws IOException {
        var unfinished = folder.resolve(name + UNFINISHED);
        var finished = folder.resolve(name);
        try (var channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                onlyOwner("rw-------"))) {
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        syncNames();
        return finished;
    }

    /// A new name is in the folder's own data. Windows keeps names by itself and cannot open a folder.
    private void syncNames() throws IOException {
        if (POSIX) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
