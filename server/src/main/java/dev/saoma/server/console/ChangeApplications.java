package dev.saoma.server.console;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.FormerClientSecret;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.trash.Trash;
import dev.saoma.server.trash.TrashKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes, changes and deletes applications for callers of the API, and gives them secrets. What the configuration
/// file made is the file's.
@Service
public class ChangeApplications {

    private static final int MOST_OF_A_LIST = 50;

    private final Applications applications;
    private final Connections connections;
    private final OverlappingSecrets formers;
    private final Versions versions;
    private final Trash trash;
    private final InstantSource clock;
    private final Chance chance;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ChangeApplications(
            Applications applications,
            Connections connections,
            OverlappingSecrets formers,
            Versions versions,
            Trash trash,
            InstantSource clock,
            Chance chance,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.applications = applications;
        this.connections = connections;
        this.formers = formers;
        this.versions = versions;
        this.trash = trash;
        this.clock = clock;
        this.chance = chance;
        this.events = events;
        this.transaction = transaction;
    }

    /// An application, and its secret while it can be shown: we keep a digest.
    public record WithSecret(
            Application application, @Nullable Secret secret) {}

    /// Makes one; where its kind has a secret, with one that is shown this once.
    public Change<WithSecret, ApplicationFlaw> create(Caller caller, ApplicationSettings settings) {
        return inTransaction(() -> tryToCreate(caller, settings).map(made -> {
            var id = made.application().id();
            applications.save(made.application());
            versions.madeByApi(Kind.APPLICATION, id.value());
            events.publishEvent(Changed.by(caller, "application.created", object(id)));
            return made;
        }));
    }

    /// What would come of making one. Nothing is kept.
    public Change<WithSecret, ApplicationFlaw> tryToCreate(Caller caller, ApplicationSettings settings) {
        var flaws = new ArrayList<ApplicationFlaw>();
        var kind = kind(settings, flaws);
        var secret = kind.needsSecret() ? new Secret(chance.secret()) : null;
        var application = application(
                caller,
                new ClientId(chance.id()),
                settings,
                Optional.ofNullable(secret).map(one -> Digest.of(one.reveal())),
                new FilledRules(flaws).read(settings.rules(), kind, ClientRules.DEFAULT),
                LoginPolicy.DEFAULT,
                Registration.OPEN,
                flaws);
        return flaws.isEmpty()
                ? new Change.Done<>(new WithSecret(application, secret))
                : new Change.Wrong<>(List.copyOf(flaws));
    }

    /// Changes one; what the settings do not speak of stays.
    ///
    /// @param version the one that the caller has seen
    public Change<WithSecret, ApplicationFlaw> change(
            Caller caller, ClientId id, int version, ApplicationSettings settings) {
        return inTransaction(() -> {
            var tried = tryToChange(caller, id, settings);
            return tried instanceof Change.Done<WithSecret, ApplicationFlaw>(var changed)
                    ? claimed(id, version, () -> {
                        applications.save(changed.application());
                        events.publishEvent(Changed.by(caller, "application.changed", object(id)));
                        return tried;
                    })
                    : tried;
        });
    }

    /// What would come of changing one. Nothing is kept.
    public Change<WithSecret, ApplicationFlaw> tryToChange(Caller caller, ClientId id, ApplicationSettings settings) {
        var stored = applications.findListed(caller.pool(), id);
        if (stored.isEmpty()) {
            return new Change.Unknown<>();
        }
        if (isOfFile(id)) {
            return new Change.OfFile<>();
        }
        var former = stored.get();
        var flaws = new ArrayList<ApplicationFlaw>();
        if (settings.kind() != null && kind(settings, flaws) != former.rules().kind()) {
            flaws.add(new ApplicationFlaw("kind", ApplicationFlaw.KIND_CHANGED));
        }
        var application = application(
                caller,
                id,
                settings,
                former.secret(),
                new FilledRules(flaws).read(settings.rules(), former.rules().kind(), former.rules()),
                former.policy(),
                former.registration(),
                flaws);
        return flaws.isEmpty()
                ? new Change.Done<>(new WithSecret(application, null))
                : new Change.Wrong<>(List.copyOf(flaws));
    }

    /// Changes what its login page offers, and in which order; nothing else.
    public Change<WithSecret, ApplicationFlaw> offer(
            Caller caller, ClientId id, int version, List<String> identifiers) {
        return inTransaction(() -> {
            var stored = applications.findListed(caller.pool(), id);
            if (stored.isEmpty()) {
                return new Change.Unknown<>();
            }
            var flaws = new ArrayList<ApplicationFlaw>();
            var offered = offered(caller, identifiers, flaws);
            if (!flaws.isEmpty() && !isOfFile(id)) {
                return new Change.Wrong<>(List.copyOf(flaws));
            }
            return claimed(id, version, () -> {
                var changed = stored.get().offering(offered);
                applications.save(changed);
                events.publishEvent(Changed.by(caller, "application.changed", object(id)));
                return new Change.Done<>(new WithSecret(changed, null));
            });
        });
    }

    /// Gives it another secret, shown this once.
    ///
    /// @param overlap for how long the one from before is good beside it
    public Change<WithSecret, ApplicationFlaw> renewSecret(
            Caller caller, ClientId id, int version, SecretOverlap overlap) {
        return inTransaction(() -> {
            if (!OverlappingSecrets.isAllowed(overlap)) {
                return new Change.Wrong<>(List.of(new ApplicationFlaw("formerHours", ApplicationFlaw.FORMER_HOURS)));
            }
            var stored = applications
                    .findListed(caller.pool(), id)
                    .filter(application -> application.rules().kind().mayHaveSecret());
            if (stored.isEmpty()) {
                return new Change.Unknown<>();
            }
            return claimed(id, version, () -> {
                var secret = new Secret(chance.secret());
                var renewed = with(stored.get(), Digest.of(secret.reveal()));
                applications.save(renewed);
                formers.replaced(caller, id, stored.get().secret(), overlap);
                events.publishEvent(new Changed(
                        caller.pool(),
                        caller.actor(),
                        "application.secret-renewed",
                        object(id),
                        Map.of("former", overlap.word())));
                return new Change.Done<>(new WithSecret(renewed, secret));
            });
        });
    }

    /// The former secret of an application, if there is one that is still good.
    public Optional<FormerClientSecret> former(Caller caller, ClientId id) {
        return applications.findListed(caller.pool(), id).flatMap(_ -> formers.of(id));
    }

    /// Ends the former secret now.
    ///
    /// @return whether there was one that was good
    public boolean endFormer(Caller caller, ClientId id) {
        return inTransaction(() -> {
            if (applications.findListed(caller.pool(), id).isPresent() && formers.end(id)) {
                events.publishEvent(Changed.by(caller, "application.former-secret-ended", object(id)));
                return true;
            }
            return false;
        });
    }

    /// Deletes one: nobody logs in to it any more, and what it was given is over. It can be had back for a while.
    public Change<WithSecret, ApplicationFlaw> delete(Caller caller, ClientId id, int version) {
        return inTransaction(() -> {
            var stored = applications.findListed(caller.pool(), id);
            if (stored.isEmpty()) {
                return new Change.Unknown<>();
            }
            return claimed(id, version, () -> {
                applications.switchOff(id, clock.instant());
                trash.put(TrashKind.APPLICATION, caller.pool(), id.value());
                formers.end(id);
                events.publishEvent(Changed.by(caller, "application.deleted", object(id)));
                return new Change.Done<>(new WithSecret(stored.get(), null));
            });
        });
    }

    private Application application(
            Caller caller,
            ClientId id,
            ApplicationSettings settings,
            Optional<Digest> secret,
            ClientRules rules,
            LoginPolicy usual,
            Registration registration,
            List<ApplicationFlaw> flaws) {
        var name = OneLine.name(settings.name()).orElse("");
        if (name.isEmpty()) {
            flaws.add(new ApplicationFlaw("name", ApplicationFlaw.NAME));
        }
        if (settings.redirectUris().isEmpty() && rules.kind() != ClientKind.DEVICE) {
            flaws.add(new ApplicationFlaw("redirectUris", ApplicationFlaw.NO_REDIRECT_URI));
        }
        checkUris("redirectUris", settings.redirectUris(), rules.kind(), flaws);
        checkUris("postLogoutRedirectUris", settings.postLogoutRedirectUris(), rules.kind(), flaws);
        return new Application(
                id,
                caller.pool(),
                name,
                secret,
                settings.redirectUris(),
                settings.postLogoutRedirectUris(),
                offered(caller, settings.connections(), flaws),
                policy(settings, usual, flaws),
                rules,
                settings.registration() == null ? registration : registration(settings, flaws));
    }

    private static ClientKind kind(ApplicationSettings settings, List<ApplicationFlaw> flaws) {
        return read(settings.kind(), "web", ClientKind::parse, "kind", ApplicationFlaw.KIND, flaws)
                .orElse(ClientKind.WEB);
    }

    private static LoginPolicy policy(ApplicationSettings settings, LoginPolicy usual, List<ApplicationFlaw> flaws) {
        return new LoginPolicy(
                read(settings.policy(), usual.policy().word(), Policy::parse, "policy", ApplicationFlaw.POLICY, flaws)
                        .orElse(Policy.INSTANT),
                Objects.requireNonNullElse(settings.raiseUnusual(), usual.raiseUnusual()));
    }

    private static Registration registration(ApplicationSettings settings, List<ApplicationFlaw> flaws) {
        return read(
                        settings.registration(),
                        "open",
                        Registration::parse,
                        "registration",
                        ApplicationFlaw.REGISTRATION,
                        flaws)
                .orElse(Registration.OPEN);
    }

    private static <T> Optional<T> read(
            @Nullable String typed,
            String usual,
            Function<String, Optional<T>> parse,
            String field,
            Bilingual flaw,
            List<ApplicationFlaw> flaws) {
        var value = parse.apply(typed == null ? usual : typed.strip());
        if (value.isEmpty()) {
            flaws.add(new ApplicationFlaw(field, flaw));
        }
        return value;
    }

    private static void checkUris(String field, List<String> uris, ClientKind kind, List<ApplicationFlaw> flaws) {
        if (uris.size() > MOST_OF_A_LIST) {
            flaws.add(new ApplicationFlaw(field, ApplicationFlaw.TOO_MANY));
            return;
        }
        for (var index = 0; index < uris.size(); index++) {
            var where = field + "[" + index + "]";
            var uri = uris.get(index);
            flaws.addAll(ApplicationFlaw.ofAddress(where, uri, kind));
            if (uris.indexOf(uri) < index) {
                flaws.add(ApplicationFlaw.of(where, uri, ApplicationFlaw.TWICE));
            }
        }
    }

    private List<ConnectionId> offered(Caller caller, List<String> identifiers, List<ApplicationFlaw> flaws) {
        var offered = new ArrayList<ConnectionId>();
        if (identifiers.size() > MOST_OF_A_LIST) {
            flaws.add(new ApplicationFlaw("connections", ApplicationFlaw.TOO_MANY));
            return offered;
        }
        for (var index = 0; index < identifiers.size(); index++) {
            var found = connections.find(caller.pool(), identifiers.get(index)).map(Connection::id);
            if (found.isEmpty() || offered.contains(found.get())) {
                flaws.add(new ApplicationFlaw("connections[" + index + "]", ApplicationFlaw.CONNECTION));
            } else {
                offered.add(found.get());
            }
        }
        return offered;
    }

    private Change<WithSecret, ApplicationFlaw> claimed(
            ClientId id, int version, Supplier<Change<WithSecret, ApplicationFlaw>> change) {
        if (versions.claim(Kind.APPLICATION, id.value(), version)) {
            return change.get();
        }
        return isOfFile(id) ? new Change.OfFile<>() : new Change.Overtaken<>();
    }

    private boolean isOfFile(ClientId id) {
        return versions.find(Kind.APPLICATION, id.value())
                .filter(Versions.Mark::madeByFile)
                .isPresent();
    }

    private static Application with(Application application, Digest secret) {
        return new Application(
                application.id(),
                application.pool(),
                application.name(),
                Optional.of(secret),
                application.redirectUris(),
                application.postLogoutRedirectUris(),
                application.connections(),
                application.policy(),
                application.rules(),
                application.registration());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static String object(ClientId id) {
        return "application/" + id;
    }
}
