package dev.saoma.server.kernel;

/// The database was made with another master key than the one that the server was started with.
public final class OtherMasterKeyException extends IllegalStateException {

    /// @param purpose what could not be opened
    OtherMasterKeyException(String purpose) {
        super("The database holds " + purpose + " encrypted with another master key");
    }
}
