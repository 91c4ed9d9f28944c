package dev.saoma.server.application;

import java.util.Arrays;
import java.util.Optional;

/// What an application's access tokens are.
public enum AccessTokenFormat {
    /// Signed and readable: an API can check them by itself, and believes them until they expire. With the claims of
    /// RFC 9068 and without its type, which Spring's resource server does not take unless it is told to.
    JWT("jwt"),
    /// The same with the type `at+jwt` (RFC 9068 §2.1), for APIs that insist on it.
    AT_JWT("at+jwt"),
    /// A random value that says nothing: whoever gets one asks the issuer (RFC 7662), which knows when it ended
    /// early.
    OPAQUE("opaque");

    private final String word;

    AccessTokenFormat(String word) {
        this.word = word;
    }

    /// The format of that name.
    public static Optional<AccessTokenFormat> parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst();
    }

    /// Its name in settings.
    public String word() {
        return word;
    }
}
