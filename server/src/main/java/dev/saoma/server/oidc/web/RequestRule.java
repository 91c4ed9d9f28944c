package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/// What an application's own settings say of its request: where the answer may go (RFC 9700 §2.1) and how, whether it
/// has to be pushed (RFC 9126 §5) and protected by PKCE. The authorization server would accept any port on a loopback
/// address of any application.
///
/// One more address counts for a request that the console pushed, as a developer tries an application out.
///
/// @param trials tells which address that is
record RequestRule(TrialAddresses trials) implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        var client = context.getRegisteredClient();
        if (client == null) {
            throw AuthorizeError.invalid("The client_id is unknown");
        }
        var application = PoolClients.application(client)
                .orElseThrow(() -> AuthorizeError.of("unauthorized_client", "This client logs nobody in"));
        var kept = request.getAdditionalParameters();
        if (!isOfTrial(application, request.getRedirectUri(), kept)) {
            checkAddress(application, request.getRedirectUri());
        }
        checkAll(application, String.valueOf(request.getRedirectUri()), kept);
    }

    /// Nobody but the console can have pushed such a request: an application that does is refused by [#check].
    private boolean isOfTrial(Application application, @Nullable String redirectUri, Map<String, Object> kept) {
        return isPushed(kept) && trials.is(application, redirectUri);
    }

    /// @param kept what [AuthorizeRequestConverter] carries along
    static void check(Application application, @Nullable String redirectUri, Map<String, Object> kept) {
        checkAddress(application, redirectUri);
        checkAll(application, String.valueOf(redirectUri), kept);
    }

    private static void checkAddress(Application application, @Nullable String redirectUri) {
        if (redirectUri == null || !application.mayRedirectTo(redirectUri)) {
            throw AuthorizeError.invalid("The redirect_uri is not registered");
        }
    }

    private static boolean isPushed(Map<String, Object> kept) {
        return Boolean.TRUE.equals(kept.get(AuthorizeRequestConverter.PUSHED));
    }

    private static void checkAll(Application application, String redirectUri, Map<String, Object> kept) {
        var mode = kept.get("response_mode");
        if (mode instanceof String word
                && ResponseMode.parse(word)
                        .filter(known -> known.fits(application, redirectUri))
                        .isEmpty()) {
            throw AuthorizeError.invalid("The response_mode cannot be used with this redirect_uri");
        }
        var rules = application.rules();
        if (rules.requirePar() && !isPushed(kept)) {
            throw AuthorizeError.invalid("This application has to push its requests");
        }
        if (rules.requirePkce() && !kept.containsKey(PkceParameterNames.CODE_CHALLENGE)) {
            throw AuthorizeError.invalid("The code_challenge is missing");
        }
        if (AuthorizeRequestConverter.claims(kept).assurance().isImpossible()) {
            throw AuthorizeError.of("unmet_authentication_requirements", "No login here has such an acr");
        }
    }
}
