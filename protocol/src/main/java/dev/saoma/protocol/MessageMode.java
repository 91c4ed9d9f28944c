package dev.saoma.protocol;

/// How an account's pushes travel (消息加解密方式).
public enum MessageMode {
    /// Clear text. The signature does not cover the body, so the way it travels must protect it.
    PLAINTEXT,
    /// The same fields twice: clear and encrypted. Only the encrypted ones are believed.
    COMPATIBLE,
    /// Encrypted.
    SAFE
}
