package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.FindToken;
import dev.saoma.server.oidc.FoundToken;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.ServiceClients;
import dev.saoma.server.pool.CurrentPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.stereotype.Component;

/// Ends a token for the program that it belongs to (RFC 7009): an access token by itself, a refresh token with
/// all that came from the same login. A token that is none is as good as ended (§2.2).
@Component
final class RevocationProvider implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(RevocationProvider.class);

    private final FindToken find;
    private final Grants grants;
    private final ServiceClients services;

    RevocationProvider(FindToken find, Grants grants, ServiceClients services) {
        this.find = find;
        this.grants = grants;
        this.services = services;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var asked = (OAuth2TokenRevocationAuthenticationToken) authentication;
        var client = new ClientId(AuthenticatedClient.of(asked).getClientId());
        var pool = CurrentPool.get().id();
        switch (find.find(pool, asked.getToken(), "refresh_token".equals(asked.getTokenTypeHint()))) {
            case FoundToken.Access access -> {
                demandOwn(access.grant().application(), client);
                grants.endAccess(access.grant(), access.digest());
            }
            case FoundToken.Refresh refresh -> {
                var grant = refresh.grant();
                demandOwn(grant.application(), client);
                grants.revoke(grant.id());
                log.info("Application {} gave up grant {}", client, grant.id());
            }
            case FoundToken.Service(var token) -> {
                demandOwn(token.client(), client);
                services.end(pool, Digest.of(asked.getToken()));
            }
            case FoundToken.Nothing _ -> {}
        }
        return asked;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /// RFC 7009 §2.1, with the error that RFC 6749 §5.2 has for a token of another client.
    private static void demandOwn(ClientId owner, ClientId client) {
        if (!owner.equals(client)) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "the token is another client's", null));
        }
    }
}
