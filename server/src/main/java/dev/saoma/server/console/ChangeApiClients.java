package dev.saoma.server.console;

import dev.saoma.server.application.FormerClientSecret;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes, changes and deletes programs that use the admin API, and gives them secrets. Nobody gives or takes what
/// they may not do themselves: otherwise a new secret would be all that it takes to do more. What the configuration
/// file made is the file's.
@Service
public class ChangeApiClients {

    /// They are read all at once.
    private static final int MOST = 100;

    private final ApiClients clients;
    private final OverlappingSecrets formers;
    private final Versions versions;
    private final Chance chance;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ChangeApiClients(
            ApiClients clients,
            OverlappingSecrets formers,
            Versions versions,
            Chance chance,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.clients = clients;
        this.formers = formers;
        this.versions = versions;
        this.chance = chance;
        this.events = events;
        this.transaction = transaction;
    }

    /// What somebody wrote: anything may be missing or wrong.
    public record Wanted(@Nullable String name, List<String> scopes) {

        public Wanted {
            scopes = List.copyOf(scopes);
        }
    }

    /// A client after a change, and its secret where it has just got one.
    public record WithSecret(ApiClient client, @Nullable Secret secret) {}

    /// Whether the caller may change that client: it may do nothing that they may not.
    public static boolean mayChange(Caller caller, ApiClient client) {
        return caller.scopes().containsAll(client.scopes());
    }

    /// Makes one, with a secret that is shown this once.
    public Change<WithSecret, ApiClientFlaw> create(Caller caller, Wanted wanted) {
        return inTransaction(() -> {
            var secret = new Secret(chance.secret());
            var id = new ClientId(chance.id());
            return filled(caller, id, wanted, Digest.of(secret.reveal()), client -> {
                if (clients.all(caller.pool()).size() >= MOST) {
                    return new Change.Wrong<>(List.of(ApiClientFlaw.TOO_MANY));
                }
                clients.save(client);
                versions.madeByApi(Kind.API_CLIENT, id.value());
                publish(caller, "api-client.created", client, scopes(client));
                return new Change.Done<>(new WithSecret(client, secret));
            });
        });
    }

    /// Changes its name, and what it may do; with its next call on, as it holds its token.
    ///
    /// @param version the one that the caller has seen
    public Change<WithSecret, ApiClientFlaw> change(Caller caller, ClientId id, int version, Wanted wanted) {
        return claimed(
                caller,
                id,
                version,
                stored -> filled(caller, id, wanted, stored.secret(), client -> {
                    clients.save(client);
                    if (!client.scopes().containsAll(stored.scopes())) {
                        events.publishEvent(new ApiClientCurbed(client.pool(), id));
                    }
                    publish(caller, "api-client.changed", client, scopes(client));
                    return new Change.Done<>(new WithSecret(client, null));
                }));
    }

    /// Gives it another secret, shown this once.
    ///
    /// @param overlap for how long the one from before is good beside it
    public Change<WithSecret, ApiClientFlaw> renewSecret(
            Caller caller, ClientId id, int version, SecretOverlap overlap) {
        return claimed(caller, id, version, stored -> {
            if (!OverlappingSecrets.isAllowed(overlap)) {
                return new Change.Wrong<>(List.of(ApiClientFlaw.FORMER_HOURS));
            }
            var secret = new Secret(chance.secret());
            var renewed = new ApiClient(id, caller.pool(), stored.name(), Digest.of(secret.reveal()), stored.scopes());
            clients.save(renewed);
            formers.replaced(caller, id, Optional.of(stored.secret()), overlap);
            publish(caller, "api-client.secret-renewed", renewed, Map.of("former", overlap.word()));
            return new Change.Done<>(new WithSecret(renewed, secret));
        });
    }

    /// Deletes one: its tokens end at once.
    public Change<WithSecret, ApiClientFlaw> delete(Caller caller, ClientId id, int version) {
        return claimed(caller, id, version, stored -> {
            clients.switchOff(id);
            formers.end(id);
            events.publishEvent(new ApiClientCurbed(stored.pool(), id));
            publish(caller, "api-client.deleted", stored, Map.of());
            return new Change.Done<>(new WithSecret(stored, null));
        });
    }

    /// Its former secret, if there is one that is still good.
    public Optional<FormerClientSecret> former(Caller caller, ClientId id) {
        return clients.find(caller.pool(), id).flatMap(_ -> formers.of(id));
    }

    /// Ends the former secret now.
    public Change<WithSecret, ApiClientFlaw> endFormer(Caller caller, ClientId id) {
        return inTransaction(() -> {
            var stored = clients.find(caller.pool(), id);
            if (stored.isEmpty()) {
                return new Change.Unknown<>();
            }
            var client = stored.get();
            if (!mayChange(caller, client)) {
                return new Change.AboveYours<>();
            }
            if (!formers.end(id)) {
                return new Change.Unknown<>();
            }
            publish(caller, "api-client.former-secret-ended", client, Map.of());
            return new Change.Done<>(new WithSecret(client, null));
        });
    }

    private Change<WithSecret, ApiClientFlaw> filled(
            Caller caller,
            ClientId id,
            Wanted wanted,
            Digest secret,
            Function<ApiClient, Change<WithSecret, ApiClientFlaw>> goOn) {
        var flaws = new ArrayList<ApiClientFlaw>();
        var name = ApiClientSettings.nameOf(wanted.name());
        if (name.isEmpty()) {
            flaws.add(ApiClientFlaw.NAME);
        }
        var named = Set.copyOf(wanted.scopes());
        var known = ApiClientSettings.scopesOf(named);
        if (known.size() < named.size()) {
            flaws.add(ApiClientFlaw.SCOPE);
        }
        if (name.isEmpty() || !flaws.isEmpty()) {
            return new Change.Wrong<>(List.copyOf(flaws));
        }
        var client = new ApiClient(id, caller.pool(), name.get(), secret, known);
        return mayChange(caller, client) ? goOn.apply(client) : new Change.AboveYours<>();
    }

    /// Looks at the client only when its version is the caller's: a change that came between would otherwise have
    /// given it what the caller may not touch. What is not done is taken back with its version.
    private Change<WithSecret, ApiClientFlaw> claimed(
            Caller caller, ClientId id, int version, Function<ApiClient, Change<WithSecret, ApiClientFlaw>> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var isClaimed = versions.claim(Kind.API_CLIENT, id.value(), version);
            var stored = clients.find(caller.pool(), id);
            var outcome = stored.isEmpty()
                    ? new Change.Unknown<WithSecret, ApiClientFlaw>()
                    : isClaimed
                            ? mayChange(caller, stored.get())
                                    ? change.apply(stored.get())
                                    : new Change.AboveYours<WithSecret, ApiClientFlaw>()
                            : refused(id);
            if (!(outcome instanceof Change.Done<?, ?>)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Change<WithSecret, ApiClientFlaw> refused(ClientId id) {
        return versions.mark(Kind.API_CLIENT, id.value()).madeByFile()
                ? new Change.OfFile<>()
                : new Change.Overtaken<>();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static Map<String, String> scopes(ApiClient client) {
        return Map.of("scopes", String.join(" ", new TreeSet<>(ApiScope.names(client.scopes()))));
    }

    private void publish(Caller caller, String action, ApiClient client, Map<String, String> details) {
        events.publishEvent(new Changed(caller.pool(), caller.actor(), action, "api-client/" + client.id(), details));
    }
}
