package dev.saoma.server.kernel;

import java.util.Optional;

/// The id of a user; the `sub` of OpenID Connect: 24 lowercase hex characters.
public record UserId(String value) {

    public UserId {
        HexId.require(value);
    }

    /// The id that somebody else's text is, if it is one.
    public static Optional<UserId> parse(String text) {
        return HexId.isId(text) ? Optional.of(new UserId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
