package dev.saoma.server.kernel;

/// The id of a user pool: 24 lowercase hex characters.
public record PoolId(String value) {

    public PoolId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
