package dev.saoma.server.oidc;

import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.application.TokenLives;
import java.util.List;
import java.util.Optional;

/// Rules that differ from the usual ones in one thing.
final class TestRules {

    private TestRules() {}

    static ClientRules of(ClientKind kind) {
        return rules(kind, false, AccessTokenFormat.JWT, TokenAlgorithm.RS256);
    }

    static ClientRules of(AccessTokenFormat format) {
        return rules(ClientKind.WEB, false, format, TokenAlgorithm.RS256);
    }

    static ClientRules of(TokenAlgorithm algorithm) {
        return rules(ClientKind.WEB, false, AccessTokenFormat.JWT, algorithm);
    }

    static ClientRules onlyBound() {
        return rules(ClientKind.WEB, true, AccessTokenFormat.JWT, TokenAlgorithm.RS256);
    }

    static ClientRules lives(TokenLives lives) {
        return new ClientRules(
                ClientKind.WEB,
                true,
                false,
                false,
                AccessTokenFormat.JWT,
                TokenAlgorithm.RS256,
                false,
                List.of(),
                lives,
                Optional.empty());
    }

    static ClientRules rules(ClientKind kind, boolean bound, AccessTokenFormat format, TokenAlgorithm algorithm) {
        return new ClientRules(
                kind, true, false, bound, format, algorithm, false, List.of(), TokenLives.USUAL, Optional.empty());
    }
}
