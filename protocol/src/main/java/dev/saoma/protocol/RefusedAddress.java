package dev.saoma.protocol;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address that WeChat refuses because it is not on the account's IP whitelist. It is only in the text of `40164`
/// (`invalid ip 117.39.59.7 ipv6 ::ffff:117.39.59.7, not in whitelist rid: …`) and of `61004`
/// (`… requestIP: 117.39.59.7 rid: …`), and it is what the operator has to copy to the whitelist.
public final class RefusedAddress {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:invalid ip|requestIP:)\\s{0,4}([0-9A-Fa-f:.]{2,45})(?![0-9A-Fa-f:.])");

    private RefusedAddress() {}

    public static Optional<String> in(String errmsg) {
        Matcher found = ADDRESS.matcher(errmsg);
        return found.find() && isAddress(found.group(1)) ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// Asks no name server: the text must be an address itself.
    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
