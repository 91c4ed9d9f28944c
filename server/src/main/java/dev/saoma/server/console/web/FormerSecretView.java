package dev.saoma.server.console.web;

import dev.saoma.server.application.FormerClientSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A secret that another one took the place of, without the secret.
///
/// @param endsAt null where somebody is to end it
/// @param usedAt when it was last used since it was replaced, to the minute
record FormerSecretView(
        Instant replacedAt,
        @Nullable Instant endsAt,
        @Nullable Instant usedAt) {

    static FormerSecretView of(FormerClientSecret former) {
        return new FormerSecretView(former.replacedAt(), former.endsAt(), former.usedAt());
    }
}
