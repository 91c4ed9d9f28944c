package dev.saoma.server.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person has to do after the scan, so that nobody is logged in by a code that somebody else put before them
/// (RFC 10027). In the order of what it asks.
public enum Policy {
    /// Nothing: the scan is the login.
    INSTANT,
    /// To look at who asks, on a page in WeChat, and to allow it.
    CONFIRM,
    /// To send back the number that only the browser shows.
    NUMBER;

    /// The policy of that name.
    public static Optional<Policy> parse(String name) {
        return Arrays.stream(values())
                .filter(policy -> policy.word().equals(name.strip()))
                .findFirst();
    }

    /// Its name in settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The next stricter one.
    public Policy raised() {
        return switch (this) {
            case INSTANT -> CONFIRM;
            case CONFIRM, NUMBER -> NUMBER;
        };
    }
}
