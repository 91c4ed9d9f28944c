package dev.saoma.server.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Explains why a browser is not sent back to an address: in what it differs from the registered one that is most
/// like it. The verdict itself is [Application#mayRedirectTo]'s, the same that an authorization request meets.
///
/// @param accepted whether a login ends there
/// @param allowed whether it could be registered
/// @param nearest the registered one that is most like it, where it is not accepted
/// @param differences in what it differs from that one
/// @param at where the first differing character is, counted from 0
public record RedirectCheck(
        boolean accepted, boolean allowed, Optional<String> nearest, List<Difference> differences, int at) {

    public RedirectCheck {
        differences = List.copyOf(differences);
    }

    /// What can differ.
    public enum Kind {
        SCHEME,
        HOST,
        HOST_CASE,
        HOST_WWW,
        LOOPBACK_NAME,
        PORT,
        USUAL_PORT,
        LOOPBACK_PORT,
        TRAILING_SLASH,
        PATH,
        PATH_CASE,
        QUERY,
        FRAGMENT,
        USER
    }

    /// One part that differs.
    ///
    /// @param registered what the registered address has there; empty where it has nothing
    /// @param asked what was asked for
    public record Difference(Kind kind, String registered, String asked) {}

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// Takes an address apart however wrong it is (RFC 3986 appendix B).
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://(?:([^/?#@]*)@)?(\\[[^]/?#]*]|[^/?#:]*)(?::([^/?#]*))?)?"
                    + "([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    private record Parts(
            String scheme, String user, String host, String port, String path, String query, String fragment) {

        static Parts of(String address) {
            var found = PARTS.matcher(address);
            if (!found.matches()) {
                return new Parts("", "", "", "", address, "", "");
            }
            var groups = new ArrayList<String>();
            for (var group = 1; group <= found.groupCount(); group++) {
                groups.add(Optional.ofNullable(found.group(group)).orElse(""));
            }
            return new Parts(
                    groups.get(0),
                    groups.get(1),
                    groups.get(2),
                    groups.get(3),
                    groups.get(4),
                    groups.get(5),
                    groups.get(6));
        }

        boolean isLoopback() {
            return LOOPBACK.contains(host);
        }

        boolean hasUsualPort() {
            return port.isEmpty() || port.equals("https".equals(scheme) ? "443" : "80");
        }
    }

    /// Looks at an address that somebody was not sent back to.
    public static RedirectCheck of(Application application, String asked) {
        var allowed = RedirectUri.isAllowed(asked, application.rules().kind());
        if (application.mayRedirectTo(asked)) {
            return new RedirectCheck(true, allowed, Optional.empty(), List.of(), asked.length());
        }
        var nearest = application.redirectUris().stream()
                .min(Comparator.<String>comparingInt(
                                registered -> differences(registered, asked).size())
                        .thenComparingInt(registered -> -firstDifference(registered, asked)));
        return new RedirectCheck(
                false,
                allowed,
                nearest,
                nearest.map(registered -> differences(registered, asked)).orElse(List.of()),
                nearest.map(registered -> firstDifference(registered, asked)).orElse(0));
    }

    private static List<Difference> differences(String registered, String asked) {
        var right = Parts.of(registered);
        var wrong = Parts.of(asked);
        var all = new ArrayList<Difference>();
        compare(all, Kind.SCHEME, right.scheme(), wrong.scheme());
        compare(all, Kind.USER, right.user(), wrong.user());
        compare(all, host(right, wrong), right.host(), wrong.host());
        compare(all, port(right, wrong), right.port(), wrong.port());
        compare(all, path(right.path(), wrong.path()), right.path(), wrong.path());
        compare(all, Kind.QUERY, right.query(), wrong.query());
        compare(all, Kind.FRAGMENT, right.fragment(), wrong.fragment());
        return all;
    }

    private static void compare(List<Difference> all, Kind kind, String registered, String asked) {
        if (!registered.equals(asked)) {
            all.add(new Difference(kind, registered, asked));
        }
    }

    private static Kind host(Parts right, Parts wrong) {
        if (right.host().equalsIgnoreCase(wrong.host())) {
            return Kind.HOST_CASE;
        }
        if (right.isLoopback() && wrong.isLoopback()) {
            return Kind.LOOPBACK_NAME;
        }
        var one = right.host().toLowerCase(Locale.ROOT);
        var other = wrong.host().toLowerCase(Locale.ROOT);
        return one.equals("www." + other) || other.equals("www." + one) ? Kind.HOST_WWW : Kind.HOST;
    }

    private static Kind port(Parts right, Parts wrong) {
        if (right.hasUsualPort() && wrong.hasUsualPort()) {
            return Kind.USUAL_PORT;
        }
        return right.isLoopback() && wrong.isLoopback() ? Kind.LOOPBACK_PORT : Kind.PORT;
    }

    private static Kind path(String right, String wrong) {
        if (right.equals(wrong + "/") || wrong.equals(right + "/")) {
            return Kind.TRAILING_SLASH;
        }
        return right.equalsIgnoreCase(wrong) ? Kind.PATH_CASE : Kind.PATH;
    }

    private static int firstDifference(String one, String other) {
        var at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
