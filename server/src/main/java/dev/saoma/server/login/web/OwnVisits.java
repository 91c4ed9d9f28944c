package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.login.web.PersonPage.Besides;
import dev.saoma.server.login.web.PersonPage.Content;
import dev.saoma.server.login.web.PersonPage.Link;
import dev.saoma.server.login.web.PersonPage.Words;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.user.OwnAccount;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Tells who is at the pages of their own account, and whether they have logged in a short while ago; sends to a
/// login whoever has not.
@Component
final class OwnVisits {

    static final String PATH = "/account";

    /// Whoever finds an open browser is not to take its owner's account away, nor to get it.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int MOST_WEBSITES = 5;

    private final HeldSessions held;
    private final Users users;
    private final OwnAccount own;
    private final Connections connections;
    private final Applications applications;
    private final LoginRequests requests;
    private final SameOrigin sameOrigin;
    private final PersonPage page;
    private final InstantSource clock;

    OwnVisits(
            HeldSessions held,
            Users users,
            OwnAccount own,
            Connections connections,
            Applications applications,
            LoginRequests requests,
            SameOrigin sameOrigin,
            PersonPage page,
            InstantSource clock) {
        this.held = held;
        this.users = users;
        this.own = own;
        this.connections = connections;
        this.applications = applications;
        this.requests = requests;
        this.sameOrigin = sameOrigin;
        this.page = page;
        this.clock = clock;
    }

    /// Who looks, and in which language.
    ///
    /// @param key what ties a code on these pages to this login: nobody else has what it is made of
    record Visit(
            Session session, User user, BrowserKey key, Words words, Language language, HttpServletRequest request) {

        /// A page of the account, in this language.
        String address(String path) {
            return request.getContextPath() + PATH + path + "?lang=" + language.tag();
        }
    }

    Optional<Visit> of(@Nullable String chosen, HttpServletRequest request) {
        if (!CurrentPool.isBound()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var language = Language.choose(chosen, "", request);
        var words = page.words("profile", language, Map.of());
        return held.cookie(request)
                .flatMap(cookie -> held.of(request)
                        .flatMap(session -> users.find(
                                        session.pool(), session.login().user())
                                .map(user -> new Visit(session, user, key(cookie), words, language, request))));
    }

    /// Does what somebody asks for on the pages of their account: nothing is done for another site, or for nobody.
    ResponseEntity<String> act(
            @Nullable String chosen, HttpServletRequest request, Function<Visit, ResponseEntity<String>> what) {
        return sameOrigin.holds(request)
                ? of(chosen, request).map(what).orElseGet(() -> loggedOut(chosen, request))
                : saying(403, "foreign", chosen, request);
    }

    private static BrowserKey key(String cookie) {
        return BrowserKey.of(Digest.of("account-code " + cookie).value());
    }

    boolean isFresh(Visit visit) {
        return visit.session().login().at().plus(FRESH).isAfter(clock.instant());
    }

    /// Names websites by which one comes in, each with a login that leads back here. Anybody can see that: only those
    /// are named which have an address where their visitors come out, as what is for everybody has.
    ResponseEntity<String> loggedOut(@Nullable String chosen, HttpServletRequest request) {
        var language = Language.choose(chosen, "", request);
        var words = page.words("profile", language, Map.of());
        var links = applications.leadingHome(CurrentPool.get().id(), MOST_WEBSITES).stream()
                .map(website -> new Link(
                        login(website, request.getContextPath() + PATH + "?lang=" + language.tag(), language, request),
                        Texts.fill(words.of("log-in-at"), Map.of("application", website.name()))))
                .toList();
        var name = links.isEmpty() ? "logged-out-nowhere" : "logged-out";
        return page.draw(Content.saying(401, name), Besides.of(links), words, language, request);
    }

    ResponseEntity<String> saying(int status, String name, @Nullable String chosen, HttpServletRequest request) {
        var language = Language.choose(chosen, "", request);
        var words = page.words("profile", language, Map.of());
        return page.draw(Content.saying(status, name), words, language, request);
    }

    /// Asks for a login before that page, to which it leads back.
    ResponseEntity<String> logInFirst(Visit visit, String back) {
        var words = visit.words();
        var links = new ArrayList<Link>();
        website(visit)
                .ifPresent(website -> links.add(
                        new Link(login(website, back, visit.language(), visit.request()), words.of("log-in"))));
        links.add(new Link(visit.address(""), words.of("back")));
        return page.draw(
                Content.saying(403, "log-in-again"), Besides.of(links), words, visit.language(), visit.request());
    }

    private String login(Application website, String back, Language language, HttpServletRequest request) {
        var sealed = requests.seal(new LoginRequest(website.id(), back, language.tag(), Policy.INSTANT));
        return request.getContextPath() + "/login?request=" + URLEncoder.encode(sealed, StandardCharsets.UTF_8);
    }

    /// One by which that user can log in.
    private Optional<Application> website(Visit visit) {
        var user = visit.user();
        var known = own.identities(user.pool(), user.id()).stream()
                .map(identity -> identity.appId())
                .toList();
        return connections.all(user.pool()).stream()
                .filter(connection -> known.contains(connection.appId()))
                .flatMap(connection -> showing(connection).stream())
                .findFirst();
    }

    /// The websites whose login page offers that way; a device's login has no page.
    List<Application> showing(Connection connection) {
        return applications.showing(connection.pool(), connection.id()).stream()
                .filter(application -> application.rules().kind() != ClientKind.DEVICE)
                .toList();
    }
}
