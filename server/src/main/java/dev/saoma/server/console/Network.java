package dev.saoma.server.console;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address, or all that begin with the same bits (RFC 4632).
///
/// @param bits how many of the address count
record Network(InetAddress address, int bits) {

    private static final Pattern FOUR_NUMBERS = Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}");

    /// The network that a text is, if it is one. No name is looked up, and `203.113` is not taken for `203.0.0.113`.
    static Optional<Network> parse(String text) {
        var slash = text.indexOf('/');
        var literal = slash < 0 ? text : text.substring(0, slash);
        if (!literal.contains(":") && !FOUR_NUMBERS.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            var address = InetAddress.ofLiteral(literal);
            var most = address.getAddress().length * Byte.SIZE;
            var bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            return bits >= 0 && bits <= most ? Optional.of(new Network(address, bits)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(String ip) {
        return parse(ip).filter(other -> agrees(other.address)).isPresent();
    }

    private boolean agrees(InetAddress other) {
        var ours = address.getAddress();
        var theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % Byte.SIZE;
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
