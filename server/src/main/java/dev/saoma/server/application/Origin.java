package dev.saoma.server.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// A web origin as browsers write it (RFC 6454 §6.2): scheme, host and a port that is not the usual one.
public final class Origin {

    private static final int LONGEST = 300;

    private Origin() {}

    /// Whether a text is the origin of a website: https, or http on the visitor's own machine; nothing else behind it.
    public static boolean isAllowed(String text) {
        if (text.length() > LONGEST || !RedirectUri.isAllowed(text)) {
            return false;
        }
        try {
            return text.equals(of(new URI(text)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// The origin of an address with a host; nothing of one that has a scheme of an application's own.
    public static Optional<String> of(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() == null ? Optional.empty() : Optional.of(of(uri));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String of(URI uri) {
        var port = uri.getPort();
        var usual = port == -1 || port == ("https".equals(uri.getScheme()) ? 443 : 80);
        return uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }
}
