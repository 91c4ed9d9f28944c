package dev.saoma.server.console.web;

import dev.saoma.server.console.Form;
import dev.saoma.server.oidc.KeyStanding;
import java.time.Instant;
import java.util.Locale;

/// A signing key as the API shows it: nothing of the key itself.
///
/// @param id the `kid` of its tokens
/// @param state `announced`, `signing`, `published` (its tokens still live) or `kept` (to recognise old hints)
record KeyView(
        String id,
        String algorithm,
        @Form(of = KeyStanding.State.class) String state,
        Instant createdAt,
        Instant signsFrom) {

    static KeyView of(KeyStanding standing) {
        var key = standing.key();
        return new KeyView(
                key.id(),
                key.algorithm().word(),
                standing.state().name().toLowerCase(Locale.ROOT),
                key.createdAt(),
                key.signsFrom());
    }
}
