package dev.saoma.server.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/// What an address may look like that browsers are sent back to (RFC 6749 §3.1.2, RFC 9700 §4.1): absolute, without a
/// fragment, and https unless it is on the visitor's own machine.
public final class RedirectUri {

    private static final int LONGEST = 2000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private RedirectUri() {}

    /// Whether a text is such an address.
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
