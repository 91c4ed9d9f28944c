package dev.saoma.server.console.web;

import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/// Tells what a request to the console's own addresses is.
@Component
class ConsoleRequests {

    private static final int V6_NETWORK_BYTES = 8;
    private static final int V6_BYTES = 16;

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

    /// Where it comes from, as far as limits care: of IPv6 the network, as one household has a whole /64 to choose
    /// from.
    static String from(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var network = InetAddress.ofLiteral(address).getAddress();
            if (network.length != V6_BYTES) {
                return address;
            }
            Arrays.fill(network, V6_NETWORK_BYTES, V6_BYTES, (byte) 0);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (IllegalArgumentException | java.net.UnknownHostException _) {
            return address;
        }
    }
}
