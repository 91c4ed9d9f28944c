package dev.saoma.server.connection;

/// How a person can prove that an account is theirs.
public enum BindingProof {
    USERNAME_PASSWORD,
    PHONE_PASSWORD,
    EMAIL_PASSWORD,
    PHONE_CODE,
    EMAIL_CODE;

    /// Whether a code is sent, and not a password asked for.
    public boolean isByCode() {
        return this == PHONE_CODE || this == EMAIL_CODE;
    }
}
