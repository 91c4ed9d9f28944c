package dev.saoma.server.login.web;

import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Tells a request of our own page from one that another website makes in the visitor's browser.
@Component
final class SameOrigin {

    private final Addresses addresses;

    SameOrigin(Addresses addresses) {
        this.addresses = addresses;
    }

    /// By what the browser says (Fetch Metadata, `Sec-Fetch-Site`), else by `Origin`, which browsers before
    /// 2023 send alone. One of the two comes with every POST of a page.
    boolean holds(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var base = addresses.of(CurrentPool.get());
        return (base.getScheme() + "://" + base.getAuthority()).equals(request.getHeader("Origin"));
    }
}
