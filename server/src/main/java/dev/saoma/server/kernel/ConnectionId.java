package dev.saoma.server.kernel;

import java.util.Optional;

/// The id of a connection to WeChat: 24 lowercase hex characters.
public record ConnectionId(String value) {

    public ConnectionId {
        HexId.require(value);
    }

    /// The id that somebody else's text is, if it is one.
    public static Optional<ConnectionId> parse(String text) {
        return HexId.isId(text) ? Optional.of(new ConnectionId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
