package dev.saoma.forwarder;

/// The folder that was given to keep pushes in cannot be used; the message says what to do.
public final class SpoolUnusableException extends RuntimeException {

    SpoolUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
