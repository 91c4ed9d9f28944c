package dev.saoma.server.route;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.outbound.AddressGuard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The one place where the routes of a connection are checked: each by itself, and with each other. A route is the
/// same as the stored one of its name; a stored one that is not written any more is not in use.
@Component
public class RoutePlan {

    private static final int MOST = 20;

    private final Routes routes;
    private final AddressGuard guard;
    private final Chance chance;

    RoutePlan(Routes routes, AddressGuard guard, Chance chance) {
        this.routes = routes;
        this.guard = guard;
        this.chance = chance;
    }

    /// What comes of looking at them.
    public sealed interface Checked {

        /// They can be stored.
        record Valid(List<Route> routes) implements Checked {}

        /// They cannot; these are all the reasons.
        record Invalid(List<Mistake> mistakes) implements Checked {}
    }

    /// One thing that is wrong.
    ///
    /// @param index which of the routes it is about, from 0
    public record Mistake(int index, RouteFlaw flaw) {}

    /// Checks all routes of a connection.
    ///
    /// @param written in the order in which they are sent to
    public Checked check(ConnectionId connection, List<RouteSettings> written) {
        var mistakes = mistakes(written);
        return mistakes.isEmpty()
                ? new Checked.Valid(merged(connection, written, routes.of(connection)))
                : new Checked.Invalid(mistakes);
    }

    /// Checks one route beside the others of its connection. What is wrong with those is not its business.
    ///
    /// @param before the stored one that it takes the place of; without one it comes last
    public Checked checkOne(ConnectionId connection, Optional<Route> before, RouteSettings written) {
        var id = before.map(Route::id).orElseGet(() -> new RouteId(chance.id()));
        var others = routes.of(connection).stream()
                .filter(route -> !route.id().equals(id))
                .toList();
        var last = others.size();
        var all = Stream.concat(others.stream().map(RouteSettings::of), Stream.of(written))
                .toList();
        var mistakes = mistakes(all).stream()
                .filter(mistake -> mistake.index() == last)
                .toList();
        if (!mistakes.isEmpty()) {
            return new Checked.Invalid(mistakes);
        }
        var behind = others.stream().mapToInt(Route::position).max().orElse(-1) + 1;
        var position = before.map(Route::position).orElse(behind);
        return new Checked.Valid(List.of(made(id, connection, position, written)));
    }

    private List<Mistake> mistakes(List<RouteSettings> written) {
        var mistakes = new ArrayList<Mistake>();
        for (var index = 0; index < written.size(); index++) {
            for (var flaw : written.get(index).flaws(guard)) {
                mistakes.add(new Mistake(index, flaw));
            }
        }
        checkNames(written, mistakes);
        checkAnswers(written, mistakes);
        return List.copyOf(mistakes);
    }

    private static void checkNames(List<RouteSettings> written, List<Mistake> mistakes) {
        var names = new HashSet<String>();
        for (var index = 0; index < written.size(); index++) {
            var name = written.get(index).givenName();
            if (name.isPresent() && !names.add(name.get())) {
                mistakes.add(new Mistake(index, RouteFlaw.NAME_TAKEN));
            }
        }
        if (written.size() > MOST) {
            mistakes.add(new Mistake(MOST, RouteFlaw.TOO_MANY));
        }
    }

    private static void checkAnswers(List<RouteSettings> written, List<Mistake> mistakes) {
        var taken = false;
        for (var index = 0; index < written.size(); index++) {
            if (written.get(index).answers() && taken) {
                mistakes.add(new Mistake(index, RouteFlaw.SECOND_ANSWER));
            }
            taken |= written.get(index).answers();
        }
    }

    private List<Route> merged(ConnectionId connection, List<RouteSettings> written, List<Route> stored) {
        var merged = new ArrayList<Route>();
        for (var settings : written) {
            var name = settings.givenName().orElseThrow();
            var id = stored.stream()
                    .filter(route -> route.name().equals(name))
                    .map(Route::id)
                    .findAny()
                    .orElseGet(() -> new RouteId(chance.id()));
            merged.add(made(id, connection, merged.size(), settings));
        }
        return merged;
    }

    private static Route made(RouteId id, ConnectionId connection, int position, RouteSettings settings) {
        return new Route(
                id,
                connection,
                settings.givenName().orElseThrow(),
                position,
                settings.givenTarget().orElseThrow(),
                settings.selection(),
                settings.givenSecret().orElseThrow(),
                settings.active(),
                settings.answers());
    }
}
