package dev.saoma.server.kernel.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Decides which IP addresses may be called: what is on the public internet, and what the operator allows. The
/// ranges are those that IANA's special-purpose registries (RFC 6890 and its successors) do not hold globally
/// reachable, and those that carry an IPv4 address inside an IPv6 one: that could be any address.
public final class AddressGuard {

    private static final List<Network> NOT_PUBLIC = List.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // shared by the customers of a carrier
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local, and the metadata of most clouds
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16",
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // Teredo, ORCHID, benchmarks
                    "2001:db8::/32",
                    "2002::/16", // 6to4
                    "3fff::/20")
            .stream()
            .map(Network::valueOf)
            .toList();

    /// All other IPv6 is local, reserved, or stands for IPv4 (`::ffff:0:0/96`, `64:ff9b::/96`).
    private static final Network PUBLIC_IPV6 = Network.valueOf("2000::/3");

    private final List<Network> allowed;

    /// A guard.
    ///
    /// @param allowed networks that may be called although they are not public; there, http will do
    public AddressGuard(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /// Whether a target may be at that address: without encryption only where the operator allows the network.
    public boolean allows(InetAddress address, boolean encrypted) {
        return allowed.stream().anyMatch(network -> network.contains(address)) || (encrypted && isPublic(address));
    }

    /// Whether there is any network in which http will do.
    public boolean allowsAnyUnencrypted() {
        return !allowed.isEmpty();
    }

    private static boolean isPublic(InetAddress address) {
        return (address instanceof Inet4Address || PUBLIC_IPV6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }
}
