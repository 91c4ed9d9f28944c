package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Devices without a secret say who they are, and that is all that they can (RFC 8628 §3.1, §3.4). What protects their
/// tokens is the device code.
final class DeviceClients implements AuthenticationConverter, AuthenticationProvider {

    private static final RequestMatcher DEVICE = Endpoints.at(Endpoints.DEVICE);

    private final RegisteredClientRepository clients;

    DeviceClients(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /// So that nobody else's authentication is taken for a device's.
    private static final class Named extends OAuth2ClientAuthenticationToken {
        Named(String clientId) {
            super(clientId, ClientAuthenticationMethod.NONE, null, Map.of());
        }
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var ids = request.getParameterValues("client_id");
        var bare = request.getHeader("Authorization") == null
                && request.getParameter("client_secret") == null
                && request.getParameter("client_assertion") == null;
        return bare && ids != null && ids.length == 1 && !ids[0].isBlank() && isDevices(request, ids[0])
                ? new Named(ids[0])
                : null;
    }

    private boolean isDevices(HttpServletRequest request, String id) {
        var grantType = request.getParameter("grant_type");
        return DEVICE.matches(request)
                || AuthorizationGrantType.DEVICE_CODE.getValue().equals(grantType)
                || (AuthorizationGrantType.REFRESH_TOKEN.getValue().equals(grantType) && find(id) != null);
    }

    private @Nullable RegisteredClient find(String id) {
        var client = clients.findByClientId(id);
        return client != null
                        && client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)
                        && client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.DEVICE_CODE)
                ? client
                : null;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var client = find(authentication.getName());
        if (client == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return Named.class.isAssignableFrom(authentication);
    }
}
