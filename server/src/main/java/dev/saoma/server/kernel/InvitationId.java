package dev.saoma.server.kernel;

import java.util.Optional;

/// The id of an invitation into the console: 24 lowercase hex characters. Not the secret in its link.
public record InvitationId(String value) {

    public InvitationId {
        HexId.require(value);
    }

    /// The id that somebody else's text is, if it is one.
    public static Optional<InvitationId> parse(String text) {
        return HexId.isId(text) ? Optional.of(new InvitationId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
