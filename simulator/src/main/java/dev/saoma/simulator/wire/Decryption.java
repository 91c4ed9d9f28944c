package dev.saoma.simulator.wire;

/// What came of decrypting.
public sealed interface Decryption {
    record Message(String text) implements Decryption {}

    record Failed(String why) implements Decryption {}
}
