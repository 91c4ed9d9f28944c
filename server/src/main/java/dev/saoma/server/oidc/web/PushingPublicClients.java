package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Lets an application without a secret push by its name alone (RFC 9126 §2.1); its request is protected by PKCE, as
/// any
/// other of its requests. The authorization server takes such a client only where it redeems a code.
record PushingPublicClients(RegisteredClientRepository clients) implements AuthenticationProvider {

    private static final RequestMatcher PUSH = Endpoints.at(Endpoints.PUSH);
    private static final String PUSHES = "pushes";

    /// Reads the name, where nothing else is sent to be known by.
    static final AuthenticationConverter CONVERTER = PushingPublicClients::read;

    private static @Nullable Authentication read(HttpServletRequest request) {
        var names = request.getParameterValues("client_id");
        var knownOtherwise = request.getHeader("Authorization") != null
                || request.getParameter("client_secret") != null
                || request.getParameter("client_assertion") != null;
        return names == null || names.length != 1 || names[0].isEmpty() || knownOtherwise || !PUSH.matches(request)
                ? null
                : new OAuth2ClientAuthenticationToken(
                        names[0], ClientAuthenticationMethod.NONE, null, Map.of(PUSHES, true));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var asked = (OAuth2ClientAuthenticationToken) authentication;
        if (!asked.getAdditionalParameters().containsKey(PUSHES)) {
            return null;
        }
        var client = clients.findByClientId(asked.getName());
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException("invalid_client");
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
