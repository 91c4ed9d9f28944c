package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a website's visitor can start again. Only addresses that the website's operator registered are ever
/// linked.
final class Homes {

    private Homes() {}

    /// The page where its visitors come out when they log out, else the first page of the site that gets the
    /// logins.
    static Optional<String> of(Application application) {
        var afterLogout = application.postLogoutRedirectUris().stream().map(URI::create);
        var sites = application.redirectUris().stream().map(URI::create).map(uri -> uri.resolve("/"));
        return Stream.concat(afterLogout, sites)
                // An app's own scheme is no page, and `javascript:` is worse.
                .filter(uri -> "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                .map(URI::toString)
                .findFirst();
    }
}
