package dev.saoma.server.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Where a visitor comes from, as far as limits care.
public final class NetworkAddress {

    private static final int V6_NETWORK_BYTES = 8;
    private static final int V6_BYTES = 16;

    private NetworkAddress() {}

    /// The address; of IPv6 the network, such as `2001:db8:0:0:0:0:0:0/64`, as one household or server has a whole
    /// /64 to choose from.
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /// The same of an address that was noted.
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            if (bytes.length != V6_BYTES) {
                return address;
            }
            Arrays.fill(bytes, V6_NETWORK_BYTES, V6_BYTES, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (IllegalArgumentException | UnknownHostException _) {
            return address;
        }
    }
}
