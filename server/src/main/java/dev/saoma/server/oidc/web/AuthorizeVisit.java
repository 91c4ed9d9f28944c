package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.web.LanguageSwitch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// The address that a browser came to the authorization endpoint with.
///
/// @param query what the website wrote, without the language that the reader chose since
/// @param mark what we added, if the browser has been to one of our pages with it
/// @param pushed which request it stands for, if the website had pushed it
record AuthorizeVisit(String query, Optional<String> mark, Optional<Digest> pushed) {

    /// The last parameter of the address that our pages send the browser back to.
    private static final String MARK = "login_asked";

    private static final String SEPARATOR = "&" + MARK + "=";
    private static final String ATTRIBUTE = AuthorizeVisit.class.getName();

    static AuthorizeVisit read(HttpServletRequest request) {
        var query = LanguageSwitch.queryWithout(request);
        var at = query.lastIndexOf(SEPARATOR);
        return at < 0 || query.indexOf('&', at + 1) >= 0
                ? new AuthorizeVisit(query, Optional.empty(), Optional.empty())
                : new AuthorizeVisit(
                        query.substring(0, at),
                        Optional.of(query.substring(at + SEPARATOR.length())),
                        Optional.empty());
    }

    /// The one of this request, which the door noted down.
    static AuthorizeVisit of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof AuthorizeVisit visit ? visit : read(request);
    }

    AuthorizeVisit with(Digest reference) {
        return new AuthorizeVisit(query, mark, Optional.of(reference));
    }

    void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// Path and query to come back to.
    static String address(String contextPath, String query, String mark) {
        return contextPath + Endpoints.ISSUER + Endpoints.AUTHORIZE + "?" + query + SEPARATOR + mark;
    }
}
