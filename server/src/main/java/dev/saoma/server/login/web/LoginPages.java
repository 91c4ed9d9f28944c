package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.pool.CurrentPool;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds out what a sealed login request is about, in the pool that the request came to.
@Component
final class LoginPages {

    private final LoginRequests requests;
    private final Applications applications;
    private final Connections connections;

    LoginPages(LoginRequests requests, Applications applications, Connections connections) {
        this.requests = requests;
        this.applications = applications;
        this.connections = connections;
    }

    /// What a sealed request leads to.
    sealed interface Found {

        record Page(LoginPage page) implements Found {}

        /// Its website shows no account of ours.
        record NoConnection(LoginRequest request, Application application) implements Found {}

        /// Altered, too old, another pool's, or of a website that is gone: all the same to whoever asks.
        record Expired() implements Found {}
    }

    Found find(String sealed) {
        var request = requests.open(sealed);
        var application =
                request.flatMap(open -> applications.known(CurrentPool.get().id(), open.application()));
        if (request.isEmpty() || application.isEmpty()) {
            return new Found.Expired();
        }
        var ways = ways(application.get(), request.get());
        return ways.isEmpty()
                ? new Found.NoConnection(request.get(), application.get())
                : new Found.Page(new LoginPage(sealed, request.get(), application.get(), ways));
    }

    /// In the order that the application sets. To agree in a mini program is a confirmation; a website that wants the
    /// number sent back does not get it there.
    private List<Connection> ways(Application application, LoginRequest request) {
        var wantsNumber = application.policy().atLeast(request.atLeast()).policy() == Policy.NUMBER;
        return application.connections().stream()
                .map(connections::find)
                .flatMap(Optional::stream)
                .filter(connection -> !(wantsNumber && connection instanceof MiniProgram))
                .toList();
    }

    /// The account whose code a device shows.
    Optional<OfficialAccount> account(Application application) {
        return application.connections().stream()
                .map(connections::find)
                .flatMap(Optional::stream)
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast)
                .findFirst();
    }
}
