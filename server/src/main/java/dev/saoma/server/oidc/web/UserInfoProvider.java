package dev.saoma.server.oidc.web;

import java.util.function.Function;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;

/// Answers at userinfo (OpenID Connect Core 1.0 §5.3) from the grant that the access token was found with: the
/// authorization server's own would look it up again.
final class UserInfoProvider implements AuthenticationProvider {

    private final Function<OidcUserInfoAuthenticationContext, OidcUserInfo> mapper;

    UserInfoProvider(Function<OidcUserInfoAuthenticationContext, OidcUserInfo> mapper) {
        this.mapper = mapper;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof GrantedAccess access)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN);
        }
        var loaded = new LoadedGrant(access.grant(), access.getCredentials()).authorization();
        var token = loaded.getAccessToken();
        if (token == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN);
        }
        if (!token.getToken().getScopes().contains(Scopes.OPENID)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INSUFFICIENT_SCOPE);
        }
        var context = OidcUserInfoAuthenticationContext.with((OidcUserInfoAuthenticationToken) authentication)
                .accessToken(token.getToken())
                .authorization(loaded)
                .build();
        return new OidcUserInfoAuthenticationToken(access, mapper.apply(context));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OidcUserInfoAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
