package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Reads an authorization request, stricter than the authorization server does: what it would fail over is
/// refused with the error that the specifications name.
final class AuthorizeRequestConverter implements AuthenticationConverter {

    /// The request travels sealed through the visitor's browser, which makes it half as long again; it must
    /// still fit into a header of 8 KB.
    static final int LONGEST_QUERY = 4000;

    private static final int LONGEST_NONCE = 500;
    private static final int LONGEST_REDIRECT_URI = 2000;

    /// SHA-256 in base64url (RFC 7636 §4.2).
    private static final Pattern S256 = Pattern.compile("[0-9A-Za-z_-]{43}");

    /// Ways to put a request into a token, none of which we offer (OpenID Connect Core 1.0 §6, §7.2.1).
    private static final Map<String, String> NOT_SUPPORTED = Map.of(
            "request", "request_not_supported",
            "request_uri", "request_uri_not_supported",
            "registration", "registration_not_supported");

    /// The thumbprint of the key that the code is to be bound to (RFC 9449 §10).
    static final String DPOP_KEY = "dpop_jkt";

    private final AuthenticationConverter stock = new OAuth2AuthorizationCodeRequestAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var parameters = request.getParameterMap();
        if (Objects.requireNonNullElse(request.getQueryString(), "").length() > LONGEST_QUERY) {
            throw AuthorizeError.invalid("The request is longer than " + LONGEST_QUERY + " characters");
        }
        refuseRepeated(parameters);
        NOT_SUPPORTED.forEach((name, error) -> {
            if (parameters.containsKey(name)) {
                throw AuthorizeError.of(error, "The parameter " + name + " is not supported");
            }
        });
        refuseResponseMode(parameters);
        return stock.convert(request) instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
                ? withKnownScopes(asked, parameters)
                : null;
    }

    /// RFC 6749 §3.1.
    private static void refuseRepeated(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> {
            if (values.length != 1) {
                throw AuthorizeError.invalid("A parameter is given more than once");
            }
        });
    }

    private static void refuseResponseMode(Map<String, String[]> parameters) {
        var mode = parameters.get("response_mode");
        if (mode != null && !"query".equals(mode[0])) {
            throw AuthorizeError.invalid("The response_mode is not supported");
        }
    }

    private static Authentication withKnownScopes(
            OAuth2AuthorizationCodeRequestAuthenticationToken asked, Map<String, String[]> parameters) {
        refuseMalformed(parameters);
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                (Authentication) asked.getPrincipal(),
                asked.getRedirectUri(),
                asked.getState(),
                Scopes.known(asked.getScopes()),
                kept(asked.getAdditionalParameters()));
    }

    private static void refuseMalformed(Map<String, String[]> parameters) {
        var challenge = parameters.get(PkceParameterNames.CODE_CHALLENGE);
        if (challenge != null && !S256.matcher(challenge[0]).matches()) {
            throw AuthorizeError.invalid("The code_challenge is not an S256 challenge");
        }
        var key = parameters.get(DPOP_KEY);
        // A thumbprint is a SHA-256 too.
        if (key != null && !S256.matcher(key[0]).matches()) {
            throw AuthorizeError.invalid("The dpop_jkt is not the SHA-256 thumbprint of a key");
        }
        var nonce = parameters.get(OidcParameterNames.NONCE);
        refuseLonger(nonce, LONGEST_NONCE, "nonce");
        // It is kept as it is, and not every database takes each of them.
        if (nonce != null && nonce[0].chars().anyMatch(Character::isISOControl)) {
            throw AuthorizeError.invalid("The nonce holds control characters");
        }
        refuseLonger(parameters.get("redirect_uri"), LONGEST_REDIRECT_URI, "redirect_uri");
    }

    private static void refuseLonger(String @Nullable [] parameter, int longest, String name) {
        if (parameter != null && parameter[0].length() > longest) {
            throw AuthorizeError.invalid("The " + name + " is longer than " + longest + " characters");
        }
    }

    private static Map<String, Object> kept(Map<String, Object> parameters) {
        var kept = new HashMap<>(parameters);
        kept.keySet()
                .retainAll(Set.of(
                        PkceParameterNames.CODE_CHALLENGE,
                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                        OidcParameterNames.NONCE,
                        DPOP_KEY,
                        "prompt"));
        return kept;
    }
}
