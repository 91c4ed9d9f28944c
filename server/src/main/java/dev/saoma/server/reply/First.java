package dev.saoma.server.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who is heard when both Saoma and the customer's own server have an answer. What a policy asks is said in any case.
public enum First {
    /// Saoma about logins, the customer's server about all else.
    AUTO,
    SAOMA,
    ROUTE;

    /// The one of that name.
    public static Optional<First> parse(String name) {
        return Arrays.stream(values())
                .filter(first -> first.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst();
    }
}
