package dev.saoma.server.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether an application makes new users of strangers.
public enum Registration {
    OPEN,
    /// Only users who are there can log in (关闭注册).
    CLOSED;

    /// The one of that name.
    public static Optional<Registration> parse(String name) {
        return Arrays.stream(values())
                .filter(registration ->
                        registration.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst();
    }
}
