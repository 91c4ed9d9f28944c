package dev.saoma.server.console.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Versions.Mark;
import dev.saoma.server.kernel.ConnectionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An application as the admin API shows it: without its secret.
///
/// @param connections identifiers, in the order of the login page
/// @param accessTokenSeconds how long its access tokens live where that is less than the installation allows
/// @param idTokenSeconds the same for its ID tokens
/// @param refreshTokenSeconds the same for its refresh tokens
/// @param madeByFile whether the configuration file made it, so that it can be changed there only
record ApplicationView(
        String clientId,
        String name,
        @Form(of = ClientKind.class) String kind,
        boolean hasSecret,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<String> connections,
        @Form(of = Policy.class) String policy,
        boolean raiseUnusual,
        @Form(of = Registration.class) String registration,
        boolean requirePkce,
        boolean requirePar,
        boolean requireDpop,
        String accessTokenFormat,
        String tokenAlgorithm,
        boolean userClaimsInIdToken,
        List<String> origins,
        @Nullable Long accessTokenSeconds,
        @Nullable Long idTokenSeconds,
        @Nullable Long refreshTokenSeconds,
        @Nullable String backChannelLogoutUri,
        boolean madeByFile) {

    ApplicationView {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        connections = List.copyOf(connections);
        origins = List.copyOf(origins);
    }

    static ApplicationView of(Application application, Mark mark, Map<ConnectionId, Connection> connections) {
        var rules = application.rules();
        return new ApplicationView(
                application.id().value(),
                application.name(),
                rules.kind().word(),
                application.secret().isPresent(),
                application.redirectUris(),
                application.postLogoutRedirectUris(),
                application.connections().stream()
                        .flatMap(id -> Optional.ofNullable(connections.get(id)).stream())
                        .map(Connection::identifier)
                        .toList(),
                application.policy().policy().word(),
                application.policy().raiseUnusual(),
                Fields.name(application.registration()),
                rules.requirePkce(),
                rules.requirePar(),
                rules.requireDpop(),
                rules.accessTokens().word(),
                rules.algorithm().word(),
                rules.userClaimsInIdToken(),
                rules.origins(),
                seconds(rules.lives().access()),
                seconds(rules.lives().id()),
                seconds(rules.lives().refresh()),
                rules.backChannelLogoutUri().orElse(null),
                mark.madeByFile());
    }

    private static @Nullable Long seconds(Optional<Duration> life) {
        return life.map(Duration::toSeconds).orElse(null);
    }
}
