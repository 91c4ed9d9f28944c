package dev.saoma.server.application;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address at which a native application listens on the visitor's own machine, on a port that the operating system
/// chose (RFC 8252 §7.3). Of a name like `localhost` nobody can say who answers it, so only IP addresses count.
final class LoopbackUri {

    private static final Pattern FORM =
            Pattern.compile("(http://(?:127\\.0\\.0\\.1|\\[::1]))(?::(\\d{1,5}))?((?:[/?].*)?)");

    private static final int LAST_PORT = 65_535;

    private LoopbackUri() {}

    /// Whether an address is one of those, but for the port.
    static boolean isAnyOf(List<String> registered, String uri) {
        var asked = withoutPort(uri);
        return asked.isPresent()
                && registered.stream().map(LoopbackUri::withoutPort).anyMatch(asked::equals);
    }

    private static Optional<String> withoutPort(String uri) {
        var parts = FORM.matcher(uri);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var port = parts.group(2);
        var exists = port == null || (Integer.parseInt(port) > 0 && Integer.parseInt(port) <= LAST_PORT);
        return exists ? Optional.of(parts.group(1) + parts.group(3)) : Optional.empty();
    }
}
