package dev.saoma.server.oidc;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long what the issuer hands out is good for.
///
/// @param codeLife an authorization code; at most 10 minutes (RFC 6749 §4.1.2)
/// @param accessTokenLife an access token
/// @param idTokenLife an ID token
/// @param refreshTokenLife a refresh token, from its issue; each rotation starts it anew
/// @param refreshGrace how long a used refresh token still brings new tokens, as the answer may have been lost;
///     at most 5 minutes
/// @param loginLife how long the login page may be open before the website has to send the visitor again
/// @param pushedRequestLife how long the browser may take to come with a request that the website pushed (RFC 9126
/// §2.2)
/// @param pushesPerAddress how many requests applications without a secret may push from one network address in a
///     minute, on one node
/// @param pushesPerApplication how many an application with a secret may push in a minute, on one node
/// @param sessionIdle how long a session lives without being used
/// @param sessionLife how long a session lives at most
/// @param rotateKeysAfter how long a signing key signs
/// @param announceKeysFor how long a new signing key is published before it signs, so that nobody meets its
///     signature with an old copy of the key set in hand
@ConfigurationProperties("saoma.oidc")
public record OidcSettings(
        @DefaultValue("60s") Duration codeLife,
        @DefaultValue("1h") Duration accessTokenLife,
        @DefaultValue("1h") Duration idTokenLife,
        @DefaultValue("30d") Duration refreshTokenLife,
        @DefaultValue("30s") Duration refreshGrace,
        @DefaultValue("30m") Duration loginLife,
        @DefaultValue("90s") Duration pushedRequestLife,
        @DefaultValue("120") int pushesPerAddress,
        @DefaultValue("6000") int pushesPerApplication,
        @DefaultValue("12h") Duration sessionIdle,
        @DefaultValue("7d") Duration sessionLife,
        @DefaultValue("90d") Duration rotateKeysAfter,
        @DefaultValue("15m") Duration announceKeysFor) {

    private static final Duration LONGEST_CODE = Duration.ofMinutes(10);
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(5);

    public OidcSettings {
        if (codeLife.compareTo(LONGEST_CODE) > 0) {
            throw new IllegalArgumentException("saoma.oidc.code-life must be at most 10m, not " + codeLife);
        }
        if (refreshGrace.isNegative() || refreshGrace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalArgumentException("saoma.oidc.refresh-grace must be 0s to 5m, not " + refreshGrace);
        }
        if (sessionIdle.compareTo(sessionLife) > 0) {
            throw new IllegalArgumentException("saoma.oidc.session-idle must not be longer than session-life");
        }
    }

    /// The longest time that a token is checked against the key that signed it.
    public Duration longestSignedLife() {
        return accessTokenLife.compareTo(idTokenLife) > 0 ? accessTokenLife : idTokenLife;
    }
}
