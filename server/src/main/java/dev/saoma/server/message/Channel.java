package dev.saoma.server.message;

/// A way by which a code reaches somebody.
public enum Channel {
    MAIL,
    SMS
}
