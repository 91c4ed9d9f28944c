package dev.saoma.server.oidc.web;

import java.util.function.Consumer;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/// A redirect URI is one of those registered, to the letter, and always given (RFC 9700 §2.1). The
/// authorization server would accept any port on a loopback address, which is for native applications; ours are
/// websites.
final class RedirectUriRule implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        var client = context.getRegisteredClient();
        var uri = request.getRedirectUri();
        if (uri == null || client == null || !client.getRedirectUris().contains(uri)) {
            throw AuthorizeError.invalid("The redirect_uri is not registered");
        }
    }
}
