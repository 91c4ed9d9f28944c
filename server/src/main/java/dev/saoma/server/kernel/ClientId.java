package dev.saoma.server.kernel;

/// The id of an application, the `client_id` of OAuth 2.0 (RFC 6749 §2.2): 24 lowercase hex characters.
public record ClientId(String value) {

    public ClientId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
