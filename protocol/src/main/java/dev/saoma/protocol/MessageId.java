package dev.saoma.protocol;

/// WeChat's number of a message: 64 bits, kept as text because its JSON form sends it as text.
public record MessageId(String value) {

    public MessageId {
        Identifier.require(value);
    }
}
