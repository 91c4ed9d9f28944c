package dev.saoma.server.application;

import java.util.Arrays;
import java.util.Optional;

/// How an application's tokens are signed (RFC 7518 §3.1, RFC 8037 §3.1).
public enum TokenAlgorithm {
    /// What every client understands (OpenID Connect Core 1.0 §15.1).
    RS256("RS256"),
    ES256("ES256"),
    /// With Ed25519.
    EDDSA("EdDSA");

    private final String word;

    TokenAlgorithm(String word) {
        this.word = word;
    }

    /// The algorithm of that name, as JOSE writes it.
    public static Optional<TokenAlgorithm> parse(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.word.equals(name))
                .findFirst();
    }

    /// Its name in JOSE and in settings.
    public String word() {
        return word;
    }
}
