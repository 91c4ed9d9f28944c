package dev.saoma.server.kernel;

import java.util.Optional;

/// The id of a user pool: 24 lowercase hex characters.
public record PoolId(String value) {

    public PoolId {
        HexId.require(value);
    }

    /// The id that somebody else's text is, if it is one.
    public static Optional<PoolId> parse(String text) {
        return HexId.isId(text) ? Optional.of(new PoolId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
