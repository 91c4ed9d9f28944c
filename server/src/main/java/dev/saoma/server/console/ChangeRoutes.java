package dev.saoma.server.console;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.console.Versions.Mark;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.RouteFlaw;
import dev.saoma.server.route.RoutePlan;
import dev.saoma.server.route.RoutePlan.Checked;
import dev.saoma.server.route.RoutePlan.Mistake;
import dev.saoma.server.route.RouteSettings;
import dev.saoma.server.route.Routes;
import dev.saoma.server.route.RoutesChanged;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes, changes, orders and deletes the routes of an official account for callers of the API, by the rules that the
/// configuration file is read by. They are part of the connection, and so have its version; those of a connection
/// that the file made are the file's.
@Service
public class ChangeRoutes {

    /// Who makes a route names no version, so that somebody else's change at the same moment is no reason to refuse.
    private static final int TRIES = 5;

    private final Connections connections;
    private final Routes routes;
    private final RoutePlan plan;
    private final Versions versions;
    private final InstantSource clock;
    private final Chance chance;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ChangeRoutes(
            Connections connections,
            Routes routes,
            RoutePlan plan,
            Versions versions,
            InstantSource clock,
            Chance chance,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.connections = connections;
        this.routes = routes;
        this.plan = plan;
        this.versions = versions;
        this.clock = clock;
        this.chance = chance;
        this.events = events;
        this.transaction = transaction;
    }

    /// A route as it stands now, and the version of its connection.
    public record Written(Route route, int version) {}

    /// Makes one, behind the others and with a secret of its own.
    public Change<Written, RouteFlaw> create(Caller caller, String identifier, RouteSettings settings) {
        var change = createOnce(caller, identifier, settings);
        for (var more = 1; more < TRIES && change instanceof Change.Overtaken<Written, RouteFlaw>; more++) {
            change = createOnce(caller, identifier, settings);
        }
        return change;
    }

    /// What would come of making one. Nothing is kept, and nobody is called.
    public Change<Route, RouteFlaw> tryToCreate(Caller caller, String identifier, RouteSettings settings) {
        return found(
                caller,
                identifier,
                (account, _) -> tried(account, Optional.empty(), settings.with(WebhookSecret.generated(chance))));
    }

    /// What would come of changing one. Nothing is kept, and nobody is called.
    public Change<Route, RouteFlaw> tryToChange(
            Caller caller, String identifier, String route, RouteSettings settings) {
        return found(
                caller,
                identifier,
                (account, _) -> one(
                        account, route, before -> tried(account, Optional.of(before), settings.with(before.secret()))));
    }

    private Change<Written, RouteFlaw> createOnce(Caller caller, String identifier, RouteSettings settings) {
        return written(() -> at(caller, identifier, null, (account, version) -> {
            var secret = WebhookSecret.generated(chance);
            return saved(caller, account, version, Optional.empty(), settings.with(secret), "route.created");
        }));
    }

    /// Changes one. Its secret stays, and so does what waits for it.
    ///
    /// @param version of the connection, as the caller has seen it
    public Change<Written, RouteFlaw> change(
            Caller caller, String identifier, String route, int version, RouteSettings settings) {
        return written(() -> one(
                caller,
                identifier,
                route,
                version,
                (account, before) -> saved(
                        caller,
                        account,
                        version,
                        Optional.of(before),
                        settings.with(before.secret()),
                        "route.changed")));
    }

    /// Gives one a new secret. From then on only that signs; what a target refuses meanwhile is tried again.
    public Change<Written, RouteFlaw> renewSecret(Caller caller, String identifier, String route, int version) {
        return written(() -> one(caller, identifier, route, version, (account, before) -> {
            var renewed = RouteSettings.of(before).with(WebhookSecret.generated(chance));
            return saved(caller, account, version, Optional.of(before), renewed, "route.secret-renewed");
        }));
    }

    /// Puts them into that order.
    ///
    /// @param order the ids of all of them
    public Change<Integer, RouteFlaw> order(Caller caller, String identifier, int version, List<String> order) {
        return inTransaction(() -> at(caller, identifier, version, (account, claimed) -> {
            var known = routes.of(account.id());
            var ids = known.stream().map(route -> route.id().value()).toList();
            if (order.size() != ids.size() || !new HashSet<>(order).equals(new HashSet<>(ids))) {
                return new Change.Wrong<>(List.of(RouteFlaw.ORDER));
            }
            known.forEach(
                    route -> routes.saveByApi(route.at(order.indexOf(route.id().value()))));
            return new Change.Done<>(done(caller, account, claimed, "route.ordered", object(account), Map.of()));
        }));
    }

    /// Deletes one. What waits for it, and its dead letters, go with it; the pushes stay in the journal.
    public Change<Integer, RouteFlaw> delete(Caller caller, String identifier, String route, int version) {
        return inTransaction(() -> one(caller, identifier, route, version, (account, before) -> {
            routes.delete(before.id(), clock.instant());
            return new Change.Done<>(
                    done(caller, account, version, "route.deleted", object(account, before), target(before)));
        }));
    }

    private Change<Written, RouteFlaw> saved(
            Caller caller,
            OfficialAccount account,
            int version,
            Optional<Route> before,
            RouteSettings settings,
            String action) {
        return tried(account, before, settings).map(route -> {
            routes.saveByApi(route);
            return new Written(route, done(caller, account, version, action, object(account, route), target(route)));
        });
    }

    private Change<Route, RouteFlaw> tried(OfficialAccount account, Optional<Route> before, RouteSettings settings) {
        return switch (plan.checkOne(account.id(), before, settings)) {
            case Checked.Invalid(var mistakes) ->
                new Change.Wrong<>(mistakes.stream().map(Mistake::flaw).toList());
            case Checked.Valid(var checked) -> new Change.Done<>(checked.getFirst());
        };
    }

    /// @return the connection's version from now on
    private int done(
            Caller caller,
            OfficialAccount account,
            int version,
            String action,
            String object,
            Map<String, String> details) {
        events.publishEvent(new Changed(caller.pool(), caller.actor(), action, object, details));
        events.publishEvent(new RoutesChanged(account.id()));
        return version + 1;
    }

    private <T> Change<T, RouteFlaw> one(
            Caller caller,
            String identifier,
            String route,
            int version,
            BiFunction<OfficialAccount, Route, Change<T, RouteFlaw>> change) {
        return at(
                caller,
                identifier,
                version,
                (account, _) -> one(account, route, known -> change.apply(account, known)));
    }

    private <T> Change<T, RouteFlaw> one(
            OfficialAccount account, String route, Function<Route, Change<T, RouteFlaw>> change) {
        return routes.of(account.id()).stream()
                .filter(known -> known.id().value().equals(route))
                .findAny()
                .map(change)
                .orElseGet(Change.Unknown::new);
    }

    /// The claim comes first: who comes at the same time waits for the end of the transaction, and sees what it left.
    private <T> Change<T, RouteFlaw> at(
            Caller caller,
            String identifier,
            @Nullable Integer version,
            BiFunction<OfficialAccount, Integer, Change<T, RouteFlaw>> change) {
        return found(caller, identifier, (account, mark) -> {
            var claimed = version == null ? mark.version() : version;
            return versions.claim(Kind.CONNECTION, account.id().value(), claimed)
                    ? change.apply(account, claimed)
                    : new Change.Overtaken<>();
        });
    }

    /// A connection whose routes can be written by the API.
    private <T> Change<T, RouteFlaw> found(
            Caller caller, String identifier, BiFunction<OfficialAccount, Mark, Change<T, RouteFlaw>> goOn) {
        var found = connections
                .find(caller.pool(), identifier)
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast);
        if (found.isEmpty()) {
            return new Change.Unknown<>();
        }
        var mark = versions.mark(Kind.CONNECTION, found.get().id().value());
        return mark.madeByFile() ? new Change.OfFile<>() : goOn.apply(found.get(), mark);
    }

    /// Two routes may get one name at the same moment only if a database lets them; then the name is taken.
    private Change<Written, RouteFlaw> written(Supplier<Change<Written, RouteFlaw>> work) {
        try {
            return inTransaction(work);
        } catch (DuplicateKeyException _) {
            return new Change.Wrong<>(List.of(RouteFlaw.NAME_TAKEN));
        }
    }

    /// What comes to nothing leaves nothing: not even a version that was claimed.
    private <T> Change<T, RouteFlaw> inTransaction(Supplier<Change<T, RouteFlaw>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var change = work.get();
            if (!(change instanceof Change.Done<T, RouteFlaw>)) {
                status.setRollbackOnly();
            }
            return change;
        }));
    }

    /// Where pushes go from now on, or went, without what may be a key.
    private static Map<String, String> target(Route route) {
        var path = route.target().address().getRawPath();
        return Map.of("target", route.target() + (path == null ? "" : path));
    }

    private static String object(OfficialAccount account) {
        return "connection/" + account.identifier();
    }

    private static String object(OfficialAccount account, Route route) {
        return object(account) + "/route/" + route.name();
    }
}
