package dev.saoma.server.kernel;

/// The id of a connection to WeChat: 24 lowercase hex characters.
public record ConnectionId(String value) {

    public ConnectionId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
