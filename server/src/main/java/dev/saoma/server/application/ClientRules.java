package dev.saoma.server.application;

import java.util.List;
import java.util.Optional;

/// How an application and the issuer speak with one another.
///
/// @param kind what sort of program it is
/// @param requirePkce whether a request without PKCE is refused; others than `web` cannot do without
/// @param requirePar whether its requests have to be pushed (RFC 9126 §5)
/// @param requireDpop whether its tokens are bound to a key of its own (RFC 9449)
/// @param accessTokens what its access tokens are
/// @param algorithm how its tokens are signed
/// @param userClaimsInIdToken whether the ID token says of the user what userinfo says
/// @param origins from where its pages call us, frame us or get a `web_message`: scheme, host and port
/// @param lives how long its tokens live
/// @param backChannelLogoutUri where it is told that a session ended (OpenID Connect Back-Channel Logout 1.0 §2.2)
public record ClientRules(
        ClientKind kind,
        boolean requirePkce,
        boolean requirePar,
        boolean requireDpop,
        AccessTokenFormat accessTokens,
        TokenAlgorithm algorithm,
        boolean userClaimsInIdToken,
        List<String> origins,
        TokenLives lives,
        Optional<String> backChannelLogoutUri) {

    /// What holds where nothing is set: a website with a secret.
    public static final ClientRules DEFAULT = new ClientRules(
            ClientKind.WEB,
            true,
            false,
            false,
            AccessTokenFormat.JWT,
            TokenAlgorithm.RS256,
            false,
            List.of(),
            TokenLives.USUAL,
            Optional.empty());

    public ClientRules {
        origins = List.copyOf(origins);
        if (!requirePkce && kind != ClientKind.WEB) {
            throw new IllegalArgumentException("Without a secret, PKCE is all that protects a code");
        }
    }

    /// The same with these origins.
    public ClientRules withOrigins(List<String> others) {
        return new ClientRules(
                kind,
                requirePkce,
                requirePar,
                requireDpop,
                accessTokens,
                algorithm,
                userClaimsInIdToken,
                others,
                lives,
                backChannelLogoutUri);
    }
}
