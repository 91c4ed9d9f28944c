package dev.saoma.server.application;

import dev.saoma.server.kernel.InternationalHost;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
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

    /// Where somebody is in the middle of typing; Java reads no address in it.
    private static final Pattern BARE_SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:)(//)?");

    private RedirectUri() {}

    /// What can be wrong with an address.
    public enum Flaw {
        TOO_LONG,
        /// It has a character, such as a space, that no address has.
        MALFORMED,
        /// It has no host, or one that cannot be.
        NO_HOST,
        /// Its host is written as people read it, and not as it is on the wire.
        INTERNATIONAL_HOST,
        NOT_HTTPS,
        /// A native application's own scheme without a dot may be any program's.
        SCHEME_WITHOUT_DOT,
        /// A native application's own scheme, and nothing behind it.
        SCHEME_ALONE,
        FRAGMENT,
        USER
    }

    /// Whether a text is such an address for that kind of application.
    public static boolean isAllowed(String text, ClientKind kind) {
        return flaws(text, kind).isEmpty();
    }

    /// Whether a text is such an address for a website.
    public static boolean isAllowed(String text) {
        return isAllowed(text, ClientKind.WEB);
    }

    /// All that is wrong with an address for that kind of application.
    public static Set<Flaw> flaws(String text, ClientKind kind) {
        if (text.length() > LONGEST) {
            return EnumSet.of(Flaw.TOO_LONG);
        }
        try {
            var bare = BARE_SCHEME.matcher(text);
            if (!bare.matches()) {
                return flaws(new URI(text), kind);
            }
            var flaws = flaws(new URI(bare.group(1) + "/"), kind);
            return flaws.isEmpty() ? EnumSet.of(Flaw.SCHEME_ALONE) : flaws;
        } catch (URISyntaxException e) {
            return EnumSet.of(Flaw.MALFORMED);
        }
    }

    private static Set<Flaw> flaws(URI uri, ClientKind kind) {
        return kind == ClientKind.NATIVE && hasOwnScheme(uri) ? flawsOfOwnScheme(uri) : flawsOfWebsite(uri);
    }

    private static boolean hasOwnScheme(URI uri) {
        return uri.getScheme() != null && !isWeb(uri);
    }

    private static boolean isWeb(URI uri) {
        return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    }

    private static Set<Flaw> flawsOfOwnScheme(URI uri) {
        var flaws = EnumSet.noneOf(Flaw.class);
        if (!OWN_SCHEME.matcher(uri.getScheme()).matches()) {
            flaws.add(Flaw.SCHEME_WITHOUT_DOT);
        }
        if (uri.getRawFragment() != null) {
            flaws.add(Flaw.FRAGMENT);
        }
        return flaws;
    }

    private static Set<Flaw> flawsOfWebsite(URI uri) {
        var flaws = EnumSet.noneOf(Flaw.class);
        var host = uri.getHost();
        if (!"https".equals(uri.getScheme())
                && !("http".equals(uri.getScheme()) && host != null && LOOPBACK.contains(host))) {
            flaws.add(Flaw.NOT_HTTPS);
        }
        if (host == null && isWeb(uri)) {
            flaws.add(InternationalHost.of(uri.toString()).isPresent() ? Flaw.INTERNATIONAL_HOST : Flaw.NO_HOST);
        }
        if (uri.getRawFragment() != null) {
            flaws.add(Flaw.FRAGMENT);
        }
        if (uri.getRawUserInfo() != null) {
            flaws.add(Flaw.USER);
        }
        return flaws;
    }
}
