package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.GrantState.Redeemed;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;

/// Answers at userinfo (OpenID Connect Core 1.0 §5.3) from the grant that the access token was found with: the
/// authorization server's own would look it up again.
final class UserInfoProvider implements AuthenticationProvider {

    private final UserInfoMapper mapper;

    UserInfoProvider(UserInfoMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof GrantedAccess access)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN);
        }
        if (!(access.grant().state() instanceof Redeemed tokens)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN);
        }
        if (!tokens.accessScopes().contains(Scopes.OPENID)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INSUFFICIENT_SCOPE);
        }
        return new OidcUserInfoAuthenticationToken(access, mapper.of(access.grant(), tokens));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OidcUserInfoAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
