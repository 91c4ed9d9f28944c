package dev.saoma.server.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/// What an address may look like that browsers are sent back to (RFC 6749 §3.1.2, RFC 9700 §4.1): absolute, without a
/// fragment, and https unless it is on the visitor's own machine. A native application may have a scheme of its own,
/// which is the reverse of a domain name (RFC 8252 §7.1).
public final class RedirectUri {

    private static final int LONGEST = 2000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// At least one dot: a short one like `shop` may be any program's.
    private static final Pattern OWN_SCHEME = Pattern.compile("[a-z][a-z0-9+-]*(\\.[a-z0-9+-]+)+");

    private RedirectUri() {}

    /// Whether a text is such an address for that kind of application.
    public static boolean isAllowed(String text, ClientKind kind) {
        return isAllowed(text) || (kind == ClientKind.NATIVE && hasOwnScheme(text));
    }

    private static boolean hasOwnScheme(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            var uri = new URI(text);
            return uri.getScheme() != null
                    && OWN_SCHEME.matcher(uri.getScheme()).matches()
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// Whether a text is such an address for a website.
    public static boolean isAllowed(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            var uri = new URI(text);
            var host = uri.getHost();
            return host != null
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host)));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
