package dev.saoma.server.backup;

import dev.saoma.server.kernel.OfflineVault;
import dev.saoma.server.kernel.OtherMasterKeyException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Puts a backup in the place of a data folder's database, while no server runs on it. Looks at all of it before
/// anything is changed, and keeps what was there.
public final class RestoreBackup {

    private static final String WORK = "restoring";

    private final Path folder;
    private final Map<String, String> environment;
    private final int newestSchema;

    /// For one data folder.
    ///
    /// @param folder the data folder
    /// @param newestSchema the newest migration that this version knows
    public RestoreBackup(Path folder, Map<String, String> environment, int newestSchema) {
        this.folder = folder;
        this.environment = environment;
        this.newestSchema = newestSchema;
    }

    /// What came of it.
    public sealed interface Restored {

        /// The database is the backup's from now on.
        ///
        /// @param kept where the database is that was there before; the empty path if there was none
        record Done(Instant takenAt, Path kept) implements Restored {}

        /// Nothing was changed.
        ///
        /// @param why and what to do
        record Refused(String why) implements Restored {}
    }

    /// Puts it back.
    public Restored restore(Path backup, Instant now) throws IOException {
        if (!Files.isRegularFile(backup)) {
            return new Restored.Refused(backup + " is no file.");
        }
        if (!Files.isDirectory(folder)) {
            return new Restored.Refused(
                    folder + " is no folder. Make it, and put the installation's master.key there first.");
        }
        try (var zip = new ZipFile(backup.toFile())) {
            return restore(zip, now);
        } catch (ZipException _) {
            return new Restored.Refused("This is no backup, or not all of it: it may have broken off.");
        } finally {
            Files.deleteIfExists(work());
        }
    }

    private Restored restore(ZipFile zip, Instant now) throws IOException {
        var saying = zip.getEntry(BackupFile.MANIFEST);
        var database = zip.getEntry(BackupFile.DATABASE);
        if (saying == null || database == null) {
            return new Restored.Refused("This is no backup of Saoma.");
        }
        var manifest = Manifest.parse(zip.getInputStream(saying).readAllBytes());
        if (manifest.isEmpty() || manifest.get().schema() > newestSchema) {
            return new Restored.Refused("This backup is of a newer version of Saoma: install that version.");
        }
        var flaw = flawOfKey(manifest.get());
        if (!flaw.isEmpty()) {
            return new Restored.Refused(flaw);
        }
        var work = Files.createFile(
                work(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var digest = BackupFile.sha256();
        try (var from = new DigestInputStream(zip.getInputStream(database), digest);
                var to = Files.newOutputStream(work, StandardOpenOption.WRITE)) {
            from.transferTo(to);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(manifest.get().sha256()) || !opens()) {
            return new Restored.Refused("This backup is damaged: use another copy.");
        }
        return replace(manifest.get(), now);
    }

    private String flawOfKey(Manifest manifest) throws IOException {
        try {
            var vault = OfflineVault.of(folder, environment);
            if (vault.isEmpty()) {
                return "There is no master.key in " + folder
                        + ". Put the one of the installation there that the backup is of: without it nothing sealed opens.";
            }
            // Whoever can write the file could write another digest too, but not seal it.
            return vault.get()
                            .open(manifest.sealed(), Manifest.PURPOSE)
                            .reveal()
                            .equals(manifest.sha256())
                    ? ""
                    : "This backup was changed after it was taken: use another copy.";
        } catch (OtherMasterKeyException _) {
            return "The master key of " + folder + " is not that of the installation that the backup is of.";
        } catch (GeneralSecurityException _) {
            return "The master key of " + folder + " cannot be read.";
        }
    }

    private boolean opens() {
        var url = "jdbc:h2:" + folder.toAbsolutePath().resolve(WORK) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var pools = statement.executeQuery("select count(*) from pool")) {
            return pools.next();
        } catch (SQLException _) {
            return false;
        }
    }

    private Restored replace(Manifest manifest, Instant now) throws IOException {
        var file = folder.resolve(BackupFile.DATABASE);
        var kept = folder.resolve(
                BackupFile.DATABASE + ".before-restore-" + now.toString().replaceAll("[:.]", "-"));
        var hadOne = Files.exists(file);
        if (hadOne) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                if (lock == null) {
                    return running();
                }
                Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            } catch (OverlappingFileLockException _) {
                return running();
            }
        }
        sync(work());
        Files.move(work(), file, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        return new Restored.Done(manifest.takenAt(), hadOne ? kept : Path.of(""));
    }

    private static Restored running() {
        return new Restored.Refused("Saoma is running on this data folder: stop it first.");
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }

    private Path work() {
        return folder.resolve(WORK + ".mv.db");
    }
}
