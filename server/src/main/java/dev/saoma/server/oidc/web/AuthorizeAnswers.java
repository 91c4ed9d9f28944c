package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Answers an authorization request: to the website, as it asked for and with the issuer's name on it (RFC 9207); or
/// to the person, where the address to answer to is not one that the website has registered (RFC 6749 §4.1.2.1).
@Component
final class AuthorizeAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final Applications applications;
    private final Addresses addresses;
    private final HousePages pages;
    private final RefusalLog log;

    AuthorizeAnswers(Applications applications, Addresses addresses, HousePages pages, RefusalLog log) {
        this.pages = pages;
        this.log = log;
        this.applications = applications;
        this.addresses = addresses;
    }

    /// Where a refusal goes.
    private sealed interface Target {

        record Website(String uri, ResponseMode mode) implements Target {}

        record Person(RefusalPage page) implements Target {}
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var code = granted.getAuthorizationCode();
        var redirectUri = granted.getRedirectUri();
        if (code == null || redirectUri == null) {
            throw new IllegalStateException("The authorization server grants without a code or an address for it");
        }
        var answer = new LinkedHashMap<String, String>();
        answer.put("code", code.getTokenValue());
        send(request, response, new Target.Website(redirectUri, mode(request)), answer);
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
        var target = target(request, error);
        var told = target instanceof Target.Website ? "website" : "visitor, as there is no registered address";
        log.write(
                RefusalLog.Kind.AUTHORIZATION,
                "client " + Loggable.of(request.getParameter("client_id")),
                "told the " + told + ": " + error.getErrorCode() + " " + error.getDescription());
        switch (target) {
            case Target.Person(var page) ->
                pages.write(
                        page.page(HousePages.language(request)),
                        website(request),
                        request,
                        response,
                        HttpServletResponse.SC_BAD_REQUEST);
            case Target.Website website -> {
                var answer = new LinkedHashMap<String, String>();
                answer.put("error", error.getErrorCode());
                if (error.getDescription() != null) {
                    answer.put("error_description", error.getDescription());
                }
                send(request, response, website, answer);
            }
        }
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Target.Website website,
            Map<String, String> answer)
            throws IOException {
        single(request, "state").ifPresent(state -> answer.put("state", state));
        answer.put("iss", addresses.issuer(CurrentPool.get()));
        var uri = website.uri();
        var language = HousePages.language(request);
        switch (website.mode()) {
            case QUERY -> redirect(response, Redirects.with(uri, answer));
            case FRAGMENT -> redirect(response, uri + "#" + Redirects.query(answer));
            case FORM_POST -> pages.writeOnce(AnswerPages.formPost(language, uri, answer), website(request), response);
            case WEB_MESSAGE -> {
                Framed.fitIntoIsolated(request, response);
                pages.writeOnce(AnswerPages.webMessage(language, uri, answer), website(request), response);
            }
        }
    }

    /// A page that is isolated from other origins asks in a hidden frame too, and lets a redirect through there only
    /// if that says that it may be used from elsewhere (Fetch, `Cross-Origin-Resource-Policy`).
    private static void redirect(HttpServletResponse response, String location) {
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        Redirects.send(response, location);
    }

    private Target target(HttpServletRequest request, OAuth2Error error) {
        var application = website(request)
                .flatMap(id -> applications.known(CurrentPool.get().id(), id));
        if (application.isEmpty()) {
            return new Target.Person(RefusalPage.CLIENT);
        }
        return single(request, "redirect_uri")
                .filter(uri -> application.get().mayRedirectTo(uri) || isOfTrial(request, application.get(), uri))
                .<Target>map(uri -> new Target.Website(uri, mode(request, application.get(), uri)))
                .orElseGet(() -> new Target.Person(
                        AuthorizeError.isNoSuchRequest(error) ? RefusalPage.REQUEST_URI : RefusalPage.REDIRECT_URI));
    }

    private boolean isOfTrial(HttpServletRequest request, Application application, String uri) {
        return AuthorizeVisit.of(request).pushed().isPresent() && new TrialAddresses(addresses).is(application, uri);
    }

    private static Optional<ClientId> website(HttpServletRequest request) {
        return single(request, "client_id").flatMap(ClientId::parse);
    }

    /// The mode of a request that was found valid.
    private static ResponseMode mode(HttpServletRequest request) {
        return single(request, "response_mode").flatMap(ResponseMode::parse).orElse(ResponseMode.QUERY);
    }

    /// The mode that the website can be told of a mistake by: its own, if that is not the mistake.
    private static ResponseMode mode(HttpServletRequest request, Application application, String uri) {
        var asked = mode(request);
        return asked.fits(application, uri) ? asked : ResponseMode.QUERY;
    }

    private static Optional<String> single(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .filter(values -> values.length == 1 && !values[0].isEmpty())
                .map(values -> values[0]);
    }
}
