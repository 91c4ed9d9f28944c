package dev.saoma.server.kernel;

import java.util.Optional;

/// The id of an application, the `client_id` of OAuth 2.0 (RFC 6749 §2.2): 24 lowercase hex characters.
public record ClientId(String value) {

    public ClientId {
        HexId.require(value);
    }

    /// The id that somebody else's text is, if it is one.
    public static Optional<ClientId> parse(String text) {
        return HexId.isId(text) ? Optional.of(new ClientId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
