package dev.saoma.server.kernel;

/// The id of a user; the `sub` of OpenID Connect: 24 lowercase hex characters.
public record UserId(String value) {

    public UserId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
