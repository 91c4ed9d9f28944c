package dev.saoma.server.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an application's access tokens are.
public enum AccessTokenFormat {
    /// Signed and readable (RFC 9068): an API can check them by itself, and believes them until they expire.
    JWT,
    /// A random value that says nothing: whoever gets one asks the issuer (RFC 7662), which knows when it ended early.
    OPAQUE;

    /// The format of that name.
    public static Optional<AccessTokenFormat> parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst();
    }

    /// Its name in settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
