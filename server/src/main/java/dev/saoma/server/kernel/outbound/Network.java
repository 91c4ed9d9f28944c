package dev.saoma.server.kernel.outbound;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// A range of IP addresses in CIDR notation, such as `10.0.0.0/8` or `fd00::/8`.
public record Network(InetAddress address, int prefix) {

    private static final Pattern FOUR_NUMBERS = Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}");

    /// The network that a text stands for. `10/8` is none: it would be read as 0.0.0.10, which is this machine's.
    ///
    /// @throws IllegalArgumentException if the text is no network
    public static Network valueOf(String text) {
        var slash = text.indexOf('/');
        var literal = slash < 0 ? text : text.substring(0, slash);
        if (!literal.contains(":") && !FOUR_NUMBERS.matcher(literal).matches()) {
            throw new IllegalArgumentException("A network is written like 10.0.0.0/8 or fd00::/8, and not " + text);
        }
        var address = InetAddress.ofLiteral(literal);
        var bits = address.getAddress().length * Byte.SIZE;
        var prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(
                    "A network of " + address.getHostAddress() + " has at most " + bits + " bits, and not " + prefix);
        }
        return new Network(address, prefix);
    }

    /// The same, for who goes on without it.
    public static Optional<Network> parse(String text) {
        try {
            return Optional.of(valueOf(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether all of another network, or the one address that it is, belongs to this one.
    public boolean contains(Network other) {
        return other.prefix >= prefix && contains(other.address);
    }

    boolean contains(InetAddress other) {
        var ours = address.getAddress();
        var theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (var bit = 0; bit < prefix; bit++) {
            var mask = 0x80 >> (bit % Byte.SIZE);
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefix;
    }
}
