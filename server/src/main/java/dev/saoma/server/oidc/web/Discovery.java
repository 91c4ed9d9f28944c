package dev.saoma.server.oidc.web;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;

/// What the issuer says of itself (OpenID Connect Discovery 1.0 §3): what it does and nothing else. The authorization
/// server by itself would praise much that is switched off here.
final class Discovery implements Consumer<OidcProviderConfiguration.Builder> {

    private static final List<String> CLIENT_AUTHENTICATION = List.of("client_secret_basic", "client_secret_post");

    private static final Set<String> NOT_HERE = Set.of(
            "revocation_endpoint",
            "revocation_endpoint_auth_methods_supported",
            "introspection_endpoint",
            "introspection_endpoint_auth_methods_supported",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    @Override
    public void accept(OidcProviderConfiguration.Builder provider) {
        provider.claims(claims -> {
            claims.keySet().removeAll(NOT_HERE);
            claims.put("scopes_supported", Scopes.KNOWN);
            claims.put("response_modes_supported", List.of("query"));
            claims.put("grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"));
            claims.put("token_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
            claims.put(
                    "claims_supported",
                    List.of(
                            "sub",
                            "iss",
                            "aud",
                            "exp",
                            "iat",
                            "auth_time",
                            "nonce",
                            "amr",
                            "sid",
                            "name",
                            "preferred_username",
                            FollowingClaim.NAME));
            claims.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
            claims.put("ui_locales_supported", List.of("zh-CN", "en"));
            claims.put("claims_parameter_supported", false);
            claims.put("request_parameter_supported", false);
            claims.put("request_uri_parameter_supported", false);
            claims.put("authorization_response_iss_parameter_supported", true);
        });
    }
}
