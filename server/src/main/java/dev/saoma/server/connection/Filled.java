package dev.saoma.server.connection;

import dev.saoma.server.kernel.Secret;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody typed into one place. Spaces around it come from copying and do not count.
final class Filled {

    private Filled() {}

    static Optional<String> in(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(value -> !value.isEmpty());
    }

    static Optional<String> in(@Nullable Secret typed) {
        return typed == null ? Optional.empty() : in(typed.reveal());
    }

    /// A constant as it is written in a file: `end-sessions`.
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
