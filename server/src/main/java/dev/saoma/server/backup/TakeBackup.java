package dev.saoma.server.backup;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a backup of the embedded database while it runs. H2 puts aside a copy that is consistent as of one commit,
/// without stopping anybody.
@Service
public class TakeBackup {

    private static final long SLACK = 64L * 1024 * 1024;

    private static final String PREFIX = "backup-";
    private static final String SUFFIX = ".tmp";

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final InstantSource clock;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Path folder;
    private final AtomicBoolean underWay = new AtomicBoolean();

    TakeBackup(
            DataSource database,
            Vault vault,
            InstantSource clock,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            @Value("${saoma.data-directory:data}") Path folder) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.vault = vault;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
        this.folder = folder;
    }

    /// What came of it.
    public sealed interface Taken {

        /// To be written somewhere, and closed: until then there is no other.
        record Done(BackupFile file) implements Taken {}

        /// One at a time: it takes as much room as the database.
        record UnderWay() implements Taken {}

        /// The database is not in a file of ours: its own tools back it up.
        record Elsewhere() implements Taken {}

        /// The disk is too full.
        ///
        /// @param needed bytes that the disk should have free
        record NoRoom(long needed) implements Taken {}
    }

    /// Takes one.
    public Taken take(Actor actor) {
        var file = file();
        if (file.isEmpty()) {
            return new Taken.Elsewhere();
        }
        if (!underWay.compareAndSet(false, true)) {
            return new Taken.UnderWay();
        }
        var done = false;
        try {
            var needed = Files.size(file.get()) + SLACK;
            if (Files.getFileStore(folder).getUsableSpace() < needed) {
                return new Taken.NoRoom(needed);
            }
            transaction.executeWithoutResult(_ -> events.publishEvent(new BackupTaken(actor)));
            var aside = aside();
            done = true;
            return new Taken.Done(aside);
        } catch (IOException e) {
            throw new UncheckedIOException("The backup could not be put aside", e);
        } finally {
            if (!done) {
                underWay.set(false);
            }
        }
    }

    /// What a node that died had put aside holds everything, and nobody will ever fetch it.
    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private BackupFile aside() throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var aside = Files.createTempFile(folder, PREFIX, SUFFIX, owner);
        try {
            var now = clock.instant();
            jdbc.update("backup to ?", aside.toAbsolutePath().toString());
            var schema = jdbc.queryForObject(
                    "select max(cast(\"version\" as integer)) from \"flyway_schema_history\"", Integer.class);
            return new BackupFile(
                    aside, new Manifest(now, schema == null ? 0 : schema, "", ""), vault, () -> underWay.set(false));
        } catch (RuntimeException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
    }

    /// Where the database is, if it is the embedded one.
    public Optional<Path> file() {
        try (Connection connection = database.getConnection()) {
            var url = connection.getMetaData().getURL();
            var path = folder.resolve(BackupFile.DATABASE);
            return url.startsWith("jdbc:h2:durable:") && Files.exists(path) ? Optional.of(path) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked where it is", e);
        }
    }
}
