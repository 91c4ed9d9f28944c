package dev.saoma.server.push;

/// Which of two secrets a push was made with, while one replaces the other.
public enum SecretUsed {
    CURRENT,
    FORMER
}
