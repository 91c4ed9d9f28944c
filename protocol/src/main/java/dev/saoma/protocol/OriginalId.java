package dev.saoma.protocol;

/// The account's own name in messages (原始 ID), such as `gh_97417a04a28d`; not its AppID.
public record OriginalId(String value) {

    public OriginalId {
        Identifier.require(value);
    }
}
