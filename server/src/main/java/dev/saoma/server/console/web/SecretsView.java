package dev.saoma.server.console.web;

import dev.saoma.server.application.FormerClientSecret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What there is of a client's secrets besides the present one.
///
/// @param former null where there is none that is still good
record SecretsView(@Nullable FormerSecretView former) {

    static SecretsView of(Optional<FormerClientSecret> former) {
        return new SecretsView(former.map(FormerSecretView::of).orElse(null));
    }
}
