package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.ConsoleLogin;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.time.Instant;
import java.util.Optional;

/// What is kept of a login that we asked for ourselves, in its `state`: the browser carries it and cannot read it.
///
/// @param by the developer's session, or what else only that browser has
/// @param verifier the secret of PKCE (RFC 7636 §4.1), which nobody but us ever has
record SealedTrial(Instant askedAt, Digest by, String verifier) {

    private static final int PARTS = 3;

    String challenge() {
        return Digest.of(verifier).value();
    }

    String seal(Vault vault, Application application) {
        return vault.seal(new Secret(askedAt.toEpochMilli() + " " + by.value() + " " + verifier), purpose(application));
    }

    static Optional<SealedTrial> open(Vault vault, Application application, String state) {
        return vault.tryOpen(state, purpose(application))
                .map(text -> text.reveal().split(" ", PARTS))
                .map(parts -> new SealedTrial(
                        Instant.ofEpochMilli(Long.parseLong(parts[0])), new Digest(parts[1]), parts[2]));
    }

    private static String purpose(Application application) {
        var of = application.pool() + "/" + application.id();
        return ConsoleLogin.of(application.id()).isPresent()
                ? "console-login/" + of + "/" + application.connections() // another connection was not scanned at
                : "trial/" + of;
    }
}
