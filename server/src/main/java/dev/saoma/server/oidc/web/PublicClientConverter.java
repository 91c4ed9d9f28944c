package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Reads who a program without a secret says it is (RFC 6749 §3.2.1), with whatever it asks for: the authorization
/// server's own does so for a code only.
final class PublicClientConverter implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var id = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        if (id == null
                || id.isBlank()
                || request.getHeader("Authorization") != null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null) {
            return null;
        }
        Map<String, Object> others = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> others.put(name, values[0]));
        return new OAuth2ClientAuthenticationToken(id, ClientAuthenticationMethod.NONE, null, others);
    }
}
