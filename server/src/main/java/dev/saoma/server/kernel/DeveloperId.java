package dev.saoma.server.kernel;

import java.util.Optional;

/// The id of a developer, who has an account of the console: 24 lowercase hex characters.
public record DeveloperId(String value) {

    public DeveloperId {
        HexId.require(value);
    }

    /// The id that somebody else's text is, if it is one.
    public static Optional<DeveloperId> parse(String text) {
        return HexId.isId(text) ? Optional.of(new DeveloperId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
