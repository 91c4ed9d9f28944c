package dev.saoma.server.kernel.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// An address that a customer has entered to have something sent there. It may have a query of its own: what is added
/// comes after it.
public record Target(URI address) {

    private static final int LONGEST = 500;

    /// The target that a text stands for, if it is a complete http or https address without credentials and fragment.
    public static Optional<Target> parse(String text) {
        try {
            var address = new URI(text);
            return text.length() <= LONGEST && fits(address) ? Optional.of(new Target(address)) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Whether a guard lets it be called, as far as the address itself tells.
    public enum Standing {
        ALLOWED,
        NOT_ENCRYPTED,
        NOT_PUBLIC
    }

    /// A literal address is judged at once; what a name stands for, each time that it is used.
    public Standing under(AddressGuard guard) {
        var refused = literal().filter(address -> !guard.allows(address, isEncrypted()));
        if (!isEncrypted() && (!guard.allowsAnyUnencrypted() || refused.isPresent())) {
            return Standing.NOT_ENCRYPTED;
        }
        return refused.isPresent() ? Standing.NOT_PUBLIC : Standing.ALLOWED;
    }

    private Optional<InetAddress> literal() {
        try {
            return Optional.of(InetAddress.ofLiteral(host()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean fits(URI address) {
        var port = address.getPort();
        return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && (port == -1 || (port > 0 && port <= 65_535));
    }

    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /// The name or the literal address of the host, an IPv6 one without its brackets.
    public String host() {
        var host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    public int port() {
        var port = address.getPort();
        return port != -1 ? port : isEncrypted() ? 443 : 80;
    }

    /// Path and query of the request for a push that came with that query.
    public String pathWith(String query) {
        var path = address.getRawPath();
        var own = address.getRawQuery();
        var complete = new StringBuilder(path == null || path.isEmpty() ? "/" : path);
        if (own != null) {
            complete.append('?').append(own);
        }
        if (!query.isEmpty()) {
            complete.append(own == null ? '?' : '&').append(query);
        }
        return complete.toString();
    }

    /// Without the query: some put a key of their own there.
    @Override
    public String toString() {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
