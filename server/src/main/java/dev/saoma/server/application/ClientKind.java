package dev.saoma.server.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sort of program an application is: whether it can keep a secret (RFC 6749 §2.1), and where browsers may be sent
/// back to.
public enum ClientKind {
    /// Runs on a server and has a secret.
    WEB,
    /// Runs in the browser (RFC 9700 §2.1.1): no secret.
    SINGLE_PAGE,
    /// An app on a phone or a computer (RFC 8252): no secret; a loopback address with any port, or a scheme of its own.
    NATIVE,
    /// A television or a command-line tool (RFC 8628): no browser to be sent back to; a secret only if it wants one.
    DEVICE;

    /// The kind of that name.
    public static Optional<ClientKind> parse(String name) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(name)).findFirst();
    }

    /// Its name in settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean needsSecret() {
        return this == WEB;
    }

    /// Whoever has the program has what is in it: a secret there would be none.
    public boolean mayHaveSecret() {
        return this == WEB || this == DEVICE;
    }
}
