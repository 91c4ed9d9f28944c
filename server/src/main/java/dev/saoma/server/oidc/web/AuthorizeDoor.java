package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.LoginMarks;
import dev.saoma.server.oidc.OidcSettings;
import dev.saoma.server.oidc.PushedRequest;
import dev.saoma.server.oidc.PushedRequests;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a browser's request in: bounds it, and puts what the website pushed in the place of its reference (RFC 9126
/// §4).
/// A reference is opened by the first browser that comes with it; after that only with the mark of our own pages.
final class AuthorizeDoor extends OncePerRequestFilter {

    /// What a reference begins with (RFC 9126 §2.2).
    static final String REFERENCE = "urn:ietf:params:oauth:request_uri:";

    /// The request travels sealed through the visitor's browser, which makes it half as long again; it must
    /// still fit into a header of 8 KB.
    static final int LONGEST_QUERY = 4000;

    private static final RequestMatcher AUTHORIZE = Endpoints.at(Endpoints.AUTHORIZE);

    private final PushedRequests pushed;
    private final LoginMarks marks;
    private final AuthorizeAnswers answers;
    private final OidcSettings settings;
    private final InstantSource clock;

    AuthorizeDoor(
            PushedRequests pushed,
            LoginMarks marks,
            AuthorizeAnswers answers,
            OidcSettings settings,
            InstantSource clock) {
        this.pushed = pushed;
        this.marks = marks;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"GET".equals(request.getMethod()) || !AUTHORIZE.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var visit = AuthorizeVisit.read(request);
        if (visit.query().length() > LONGEST_QUERY) {
            answers.refuse(
                    request,
                    response,
                    AuthorizeError.invalid("The request is longer than " + LONGEST_QUERY + " characters")
                            .getError());
            return;
        }
        var reference = single(request, "request_uri")
                .filter(uri -> uri.startsWith(REFERENCE))
                .map(uri -> Digest.of(uri.substring(REFERENCE.length())));
        if (reference.isEmpty()) {
            visit.note(request);
            chain.doFilter(request, response);
            return;
        }
        var found = find(request, reference.get());
        if (found.isEmpty() || !open(found.get(), visit)) {
            answers.refuse(request, response, AuthorizeError.NO_SUCH_REQUEST);
            return;
        }
        visit.with(reference.get()).note(request);
        chain.doFilter(new PushedHttpRequest(request, found.get().query()), response);
    }

    private Optional<PushedRequest> find(HttpServletRequest request, Digest reference) {
        return single(request, "client_id")
                .flatMap(ClientId::parse)
                .flatMap(id -> pushed.find(CurrentPool.get().id(), id, reference, clock.instant()));
    }

    private boolean open(PushedRequest request, AuthorizeVisit visit) {
        if (request.opened()) {
            return visit.mark().flatMap(mark -> marks.read(mark, visit.query())).isPresent();
        }
        return pushed.open(request.pool(), request.reference(), clock.instant().plus(settings.loginLife()));
    }

    private static Optional<String> single(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .filter(values -> values.length == 1)
                .map(values -> values[0]);
    }
}
