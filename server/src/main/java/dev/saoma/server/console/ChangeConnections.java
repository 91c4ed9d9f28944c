package dev.saoma.server.console;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.connection.CheckConnection;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.ConnectionFlaw;
import dev.saoma.server.connection.ConnectionForm;
import dev.saoma.server.connection.ConnectionForm.Checked;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.Logo;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.SaveConnection;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.trash.Trash;
import dev.saoma.server.trash.TrashKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes, changes and deletes connections for callers of the API, by the rules that the configuration file is read
/// by. What the file made is the file's.
@Service
public class ChangeConnections {

    private final Connections connections;
    private final CheckConnection check;
    private final SaveConnection save;
    private final Applications applications;
    private final Versions versions;
    private final Trash trash;
    private final Chance chance;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ChangeConnections(
            Connections connections,
            CheckConnection check,
            SaveConnection save,
            Applications applications,
            Versions versions,
            Trash trash,
            Chance chance,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.connections = connections;
        this.check = check;
        this.save = save;
        this.applications = applications;
        this.versions = versions;
        this.trash = trash;
        this.chance = chance;
        this.events = events;
        this.transaction = transaction;
    }

    /// A connection that was made, and its first version: that of the database may be somebody's change already.
    public record Made(Connection connection, int version) {}

    /// Makes one. Where a deleted one had the same identifier, it comes back with these settings, and with the people
    /// who are known by it.
    public Change<Made, ConnectionFlaw> create(Caller caller, ConnectionForm settings) {
        try {
            return inTransaction(() -> tryToCreate(caller, settings).map(connection -> made(caller, connection)));
        } catch (DuplicateKeyException _) {
            return new Change.Wrong<>(List.of(ConnectionFlaw.IDENTIFIER_TAKEN));
        }
    }

    private Made made(Caller caller, Connection connection) {
        save.save(connection);
        var version = versions.madeByApi(Kind.CONNECTION, connection.id().value());
        events.publishEvent(Changed.by(caller, "connection.created", object(connection)));
        return new Made(connection, version);
    }

    /// What would come of making one. Nothing is kept.
    public Change<Connection, ConnectionFlaw> tryToCreate(Caller caller, ConnectionForm settings) {
        if (leadsElsewhere(settings, null)) {
            return new Change.Wrong<>(List.of(ConnectionFlaw.API_BASE_URL_CHANGED));
        }
        var id = deleted(caller, settings).orElseGet(() -> new ConnectionId(chance.id()));
        return switch (check.check(id, caller.pool(), settings)) {
            case Checked.Invalid(var flaws) -> new Change.Wrong<>(flaws);
            case Checked.Valid(var connection) -> new Change.Done<>(connection);
        };
    }

    /// Changes one. Secrets that are left out stay.
    ///
    /// @param version the one that the caller has seen
    public Change<Connection, ConnectionFlaw> change(
            Caller caller, String identifier, int version, ConnectionForm settings) {
        return inTransaction(() -> {
            var found = current(caller, identifier);
            return found.isEmpty()
                    ? new Change.Unknown<>()
                    : saved(caller, found.get(), version, changed(caller, found.get(), settings));
        });
    }

    /// What would come of changing one. Nothing is kept.
    public Change<Connection, ConnectionFlaw> tryToChange(Caller caller, String identifier, ConnectionForm settings) {
        return current(caller, identifier)
                .map(stored -> changed(caller, stored, settings))
                .orElseGet(Change.Unknown::new);
    }

    private Change<Connection, ConnectionFlaw> changed(Caller caller, Connection stored, ConnectionForm settings) {
        if (isOfFile(stored)) {
            return new Change.OfFile<>();
        }
        if (leadsElsewhere(settings, stored.apiBaseUrl())) {
            return new Change.Wrong<>(List.of(ConnectionFlaw.API_BASE_URL_CHANGED));
        }
        return switch (check.check(stored.id(), caller.pool(), settings.keepingSecretsOf(stored))) {
            case Checked.Invalid(var flaws) -> new Change.Wrong<>(flaws);
            case Checked.Valid(var connection) -> new Change.Done<>(connection);
        };
    }

    private Change<Connection, ConnectionFlaw> saved(
            Caller caller, Connection stored, int version, Change<Connection, ConnectionFlaw> change) {
        return change instanceof Change.Done<Connection, ConnectionFlaw>(var connection)
                ? claimed(stored, version, () -> {
                    save.save(connection);
                    events.publishEvent(Changed.by(caller, "connection.changed", object(connection)));
                    return change;
                })
                : change;
    }

    /// Changes the logo of a mini program.
    ///
    /// @param picture what came of looking at it; none takes the logo away
    public Change<Connection, ConnectionFlaw> changeLogo(
            Caller caller, String identifier, int version, Optional<Logo.Read> picture) {
        if (picture.isPresent() && picture.get() instanceof Logo.Read.Refused(var flaw)) {
            return new Change.Wrong<>(List.of(flaw));
        }
        var logo = picture.filter(Logo.Read.Good.class::isInstance)
                .map(read -> ((Logo.Read.Good) read).logo())
                .orElse(null);
        return inTransaction(() -> current(caller, identifier)
                .filter(MiniProgram.class::isInstance)
                .map(MiniProgram.class::cast)
                .map(stored -> saved(caller, stored, version, new Change.Done<>(stored.with(logo))))
                .orElseGet(Change.Unknown::new));
    }

    /// Deletes one that no application offers: nobody logs in by it, and its address is answered no more. It can be had
    /// back for a while.
    public Change<Connection, ConnectionFlaw> delete(Caller caller, String identifier, int version) {
        return inTransaction(() -> {
            var found = current(caller, identifier);
            if (found.isEmpty()) {
                return new Change.Unknown<>();
            }
            var stored = found.get();
            var users = applications.showing(caller.pool(), stored.id());
            if (!users.isEmpty() && !isOfFile(stored)) {
                return new Change.InUse<>(users.stream().map(Application::name).toList());
            }
            return claimed(stored, version, () -> {
                connections.switchOff(stored.id());
                trash.put(TrashKind.CONNECTION, caller.pool(), stored.identifier());
                events.publishEvent(Changed.by(caller, "connection.deleted", object(stored)));
                return new Change.Done<>(stored);
            });
        });
    }

    /// As it stands in the database: connections are known for a second, and what is replaced must not come back.
    private Optional<Connection> current(Caller caller, String identifier) {
        return connections.find(caller.pool(), identifier).flatMap(known -> connections.findStored(known.id()));
    }

    /// Whoever may set where WeChat is could have the AppSecret, and the platform token, sent to themselves.
    private static boolean leadsElsewhere(ConnectionForm settings, @Nullable String stored) {
        var written = settings.apiBaseUrl();
        return written != null && !written.isBlank() && !written.strip().equals(stored);
    }

    private Change<Connection, ConnectionFlaw> claimed(
            Connection stored, int version, Supplier<Change<Connection, ConnectionFlaw>> change) {
        if (versions.claim(Kind.CONNECTION, stored.id().value(), version)) {
            return change.get();
        }
        return isOfFile(stored) ? new Change.OfFile<>() : new Change.Overtaken<>();
    }

    private boolean isOfFile(Connection stored) {
        return versions.find(Kind.CONNECTION, stored.id().value())
                .filter(Versions.Mark::madeByFile)
                .isPresent();
    }

    private Optional<ConnectionId> deleted(Caller caller, ConnectionForm settings) {
        return settings.givenIdentifier()
                .flatMap(identifier -> connections.findStored(caller.pool(), identifier))
                .filter(settings::isOfTypeOf)
                .filter(stored -> connections.find(stored.id()).isEmpty() && !isOfFile(stored))
                .map(Connection::id);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static String object(Connection connection) {
        return "connection/" + connection.identifier();
    }
}
