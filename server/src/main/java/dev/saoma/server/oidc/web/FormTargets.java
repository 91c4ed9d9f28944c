package dev.saoma.server.oidc.web;

import java.net.URI;

/// Where a form of a page may lead, as the Content-Security-Policy writes it (CSP Level 3 §2.3.1, §6.4.1).
final class FormTargets {

    private FormTargets() {}

    /// The origin of an address; of one that has none, or an IPv6 address, which no policy can name, the scheme.
    static String of(String address) {
        var uri = URI.create(address);
        var authority = uri.getRawAuthority();
        return authority == null || authority.startsWith("[")
                ? uri.getScheme() + ":"
                : uri.getScheme() + "://" + authority;
    }
}
