package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.oidc.LoginRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a login page is made of: whose it is, and the ways to log in there.
///
/// @param sealed the login request as the browser carries it
/// @param ways one at least, the first of which the page opens with
record LoginPage(String sealed, LoginRequest request, Application application, List<Connection> ways) {

    LoginPage {
        ways = List.copyOf(ways);
    }

    /// The way of that identifier; the first one if none is named.
    Optional<Connection> way(@Nullable String identifier) {
        return ways.stream()
                .filter(way -> identifier == null || way.identifier().equals(identifier))
                .findFirst();
    }

    /// The same page where it opens with the way of that identifier; as it is where there is none of that.
    LoginPage openedWith(@Nullable String identifier) {
        var first = way(identifier).orElseGet(ways::getFirst);
        var others = ways.stream().filter(way -> !way.equals(first));
        return new LoginPage(
                sealed,
                request,
                application,
                Stream.concat(Stream.of(first), others).toList());
    }
}
