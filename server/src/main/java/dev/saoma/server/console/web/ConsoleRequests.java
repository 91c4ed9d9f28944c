package dev.saoma.server.console.web;

import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Tells what a request to the console's own addresses is.
@Component
class ConsoleRequests {

    private final Addresses addresses;

    ConsoleRequests(Addresses addresses) {
        this.addresses = addresses;
    }

    /// Whether it came from a page of this origin and not of a pool's: by what the browser says (Fetch Metadata),
    /// else by `Origin`. One of the two comes with every POST of a page.
    boolean isOurs(HttpServletRequest request) {
        if (CurrentPool.isBound()) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null
                ? site.equals("same-origin")
                : addresses.publicUrl().toString().equals(request.getHeader("Origin"));
    }

    /// Where it comes from, as far as limits care, and as sessions and the audit trail have it.
    static String from(HttpServletRequest request) {
        return NetworkAddress.of(request);
    }
}
