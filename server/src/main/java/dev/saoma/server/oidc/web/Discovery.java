package dev.saoma.server.oidc.web;

import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.DpopProofs;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;

/// What the issuer says of itself (OpenID Connect Discovery 1.0 §3): what it does and nothing else. The
/// authorization server by itself would praise much that is switched off here.
final class Discovery implements Consumer<OidcProviderConfiguration.Builder> {

    private static final List<String> WITH_SECRET = List.of("client_secret_basic", "client_secret_post");

    /// What ID tokens tell of the login.
    private static final List<String> TOLD =
            List.of("sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "sid");

    private static final List<String> WITHOUT_SECRET_TOO = List.of("client_secret_basic", "client_secret_post", "none");

    @Override
    public void accept(OidcProviderConfiguration.Builder provider) {
        provider.claims(claims -> {
            claims.remove("tls_client_certificate_bound_access_tokens");
            claims.put("scopes_supported", Scopes.KNOWN);
            claims.put(
                    "response_modes_supported",
                    Arrays.stream(ResponseMode.values()).map(ResponseMode::word).toList());
            claims.put(
                    "grant_types_supported",
                    List.of(
                            "authorization_code",
                            "refresh_token",
                            "client_credentials",
                            AuthorizationGrantType.DEVICE_CODE.getValue()));
            claims.put("device_authorization_endpoint", claims.get("issuer") + Endpoints.DEVICE);
            claims.put("token_endpoint_auth_methods_supported", WITHOUT_SECRET_TOO);
            claims.put("revocation_endpoint_auth_methods_supported", WITHOUT_SECRET_TOO);
            claims.put("introspection_endpoint_auth_methods_supported", WITH_SECRET);
            claims.put(
                    "id_token_signing_alg_values_supported",
                    Arrays.stream(TokenAlgorithm.values())
                            .map(TokenAlgorithm::word)
                            .toList());
            claims.put("dpop_signing_alg_values_supported", DpopProofs.ALGORITHMS);
            claims.put(
                    "claims_supported",
                    Stream.of(TOLD, UserClaims.KNOWN, List.of(FollowingClaim.NAME))
                            .flatMap(List::stream)
                            .toList());
            claims.put("claim_types_supported", List.of("normal"));
            claims.put(
                    "acr_values_supported",
                    Arrays.stream(Assurance.values()).map(Assurance::acr).toList());
            claims.put("display_values_supported", List.of("page", "popup"));
            claims.put("pushed_authorization_request_endpoint", claims.get("issuer") + Endpoints.PUSH);
            claims.put("require_pushed_authorization_requests", false);
            claims.put("backchannel_logout_supported", true);
            claims.put("backchannel_logout_session_supported", true);
            claims.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
            claims.put("ui_locales_supported", List.of("zh-CN", "en"));
            claims.put("claims_parameter_supported", true);
            claims.put("request_parameter_supported", false);
            claims.put("request_uri_parameter_supported", false);
            claims.put("authorization_response_iss_parameter_supported", true);
        });
    }
}
