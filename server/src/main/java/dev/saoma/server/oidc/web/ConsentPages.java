package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.web.LanguageSwitch;
import dev.saoma.server.oidc.Consents;
import dev.saoma.server.oidc.Login;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.stereotype.Component;

/// Asks a person whether a website may be told who they are (OpenID Connect Core 1.0 §3.1.2.4).
@Component
final class ConsentPages {

    private final Applications applications;
    private final Users users;
    private final Consents consents;
    private final HousePages pages;

    ConsentPages(Applications applications, Users users, Consents consents, HousePages pages) {
        this.pages = pages;
        this.applications = applications;
        this.users = users;
        this.consents = consents;
    }

    void ask(
            HttpServletRequest request,
            HttpServletResponse response,
            OAuth2AuthorizationCodeRequestAuthenticationToken asked,
            Login login,
            String query,
            Instant askedAt)
            throws IOException {
        var pool = CurrentPool.get().id();
        var website = applications
                .known(pool, new ClientId(asked.getClientId()))
                .map(Application::name)
                .orElseThrow();
        var user = users.find(pool, login.user()).map(User::name).orElse("");
        var language = HousePages.language(request);
        var page = ConsentPage.of(
                language,
                website,
                user,
                told(asked),
                LanguageSwitch.in(language, request.getContextPath() + Endpoints.ISSUER + Endpoints.CONSENT),
                consents.seal(login.session(), new Consents.Question(query, askedAt)),
                "'self' " + FormTargets.of(String.valueOf(asked.getRedirectUri())));
        pages.write(page, ClientId.parse(asked.getClientId()), request, response, HttpServletResponse.SC_OK);
    }

    /// The scopes, and those that stand for the claims that are asked for one by one.
    private static Set<String> told(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        var claims = AuthorizeRequestConverter.claims(asked.getAdditionalParameters());
        var told = new LinkedHashSet<>(asked.getScopes());
        Stream.concat(claims.userInfo().stream(), claims.idToken().stream())
                .map(UserClaims::scopeOf)
                .forEach(told::add);
        return told;
    }
}
