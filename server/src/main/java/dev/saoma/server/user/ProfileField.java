package dev.saoma.server.user;

/// What is one user's only in their pool.
public enum ProfileField {
    USERNAME,
    PHONE,
    EMAIL,
    EXTERNAL_ID
}
