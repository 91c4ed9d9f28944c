package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Answers an authorization request: to the website, with the issuer's name on it (RFC 9207); or to the person,
/// where the address to answer to is not one that the website has registered (RFC 6749 §4.1.2.1).
@Component
final class AuthorizeAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(AuthorizeAnswers.class);

    private final Applications applications;
    private final Addresses addresses;

    AuthorizeAnswers(Applications applications, Addresses addresses) {
        this.applications = applications;
        this.addresses = addresses;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var code = granted.getAuthorizationCode();
        var redirectUri = granted.getRedirectUri();
        if (code == null || redirectUri == null) {
            throw new IllegalStateException("The authorization server grants without a code or an address for it");
        }
        var answer = new LinkedHashMap<String, String>();
        answer.put("code", code.getTokenValue());
        redirect(request, response, redirectUri, answer);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var error = exception instanceof OAuth2AuthenticationException oauth
                ? oauth.getError()
                : new OAuth2Error("server_error");
        refuse(request, response, error);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, OAuth2Error error) throws IOException {
        var registered = registeredRedirect(request);
        log.info(
                "Refused an authorization request in pool {}, client {}, {}: {} {}",
                CurrentPool.get().id(),
                Loggable.of(request.getParameter("client_id")),
                registered.isPresent() ? "told the website" : "told the visitor, as the address is not registered",
                error.getErrorCode(),
                error.getDescription());
        if (registered.isEmpty()) {
            Pages.REFUSED.write(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var answer = new LinkedHashMap<String, String>();
        answer.put("error", error.getErrorCode());
        if (error.getDescription() != null) {
            answer.put("error_description", error.getDescription());
        }
        redirect(request, response, registered.get(), answer);
    }

    private void redirect(
            HttpServletRequest request, HttpServletResponse response, String uri, Map<String, String> answer) {
        single(request, "state").ifPresent(state -> answer.put("state", state));
        answer.put("iss", addresses.issuer(CurrentPool.get()));
        Redirects.send(response, Redirects.with(uri, answer));
    }

    private Optional<String> registeredRedirect(HttpServletRequest request) {
        return single(request, "client_id")
                .flatMap(ClientId::parse)
                .flatMap(id -> applications.find(CurrentPool.get().id(), id))
                .flatMap(application -> single(request, "redirect_uri").filter(application.redirectUris()::contains));
    }

    private static Optional<String> single(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .filter(values -> values.length == 1 && !values[0].isEmpty())
                .map(values -> values[0]);
    }
}
