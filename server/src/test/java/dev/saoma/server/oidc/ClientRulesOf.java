package dev.saoma.server.oidc;

import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.application.TokenLives;
import java.util.List;
import java.util.Optional;

/// Rules that differ from the default in what a test is about.
final class ClientRulesOf {

    private ClientRulesOf() {}

    static ClientRules kind(ClientKind kind) {
        return of(kind, true, false, false);
    }

    static ClientRules withoutPkce() {
        return of(ClientKind.WEB, false, false, false);
    }

    static ClientRules pushing() {
        return of(ClientKind.WEB, true, true, false);
    }

    static ClientRules userClaimsInIdToken() {
        return of(ClientKind.WEB, true, false, true);
    }

    static ClientRules origins(String... origins) {
        return ClientRules.DEFAULT.withOrigins(List.of(origins));
    }

    private static ClientRules of(ClientKind kind, boolean pkce, boolean par, boolean claims) {
        return new ClientRules(
                kind,
                pkce,
                par,
                false,
                AccessTokenFormat.JWT,
                TokenAlgorithm.RS256,
                claims,
                List.of(),
                TokenLives.USUAL,
                Optional.empty());
    }
}
