package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.pool.CurrentPool;
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
                request.flatMap(open -> applications.find(CurrentPool.get().id(), open.application()));
        if (request.isEmpty() || application.isEmpty()) {
            return new Found.Expired();
        }
        return account(application.get())
                .<Found>map(account -> new Found.Page(new LoginPage(sealed, request.get(), application.get(), account)))
                .orElseGet(() -> new Found.NoConnection(request.get(), application.get()));
    }

    /// The account that its login page shows.
    Optional<OfficialAccount> account(Application application) {
        return application.connections().stream()
                .map(connections::find)
                .flatMap(Optional::stream)
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast)
                .findFirst();
    }
}
