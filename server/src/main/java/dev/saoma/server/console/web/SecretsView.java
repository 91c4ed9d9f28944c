package dev.saoma.server.console.web;

import dev.saoma.server.application.FormerClientSecret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// What there is of a client's secrets besides the present one.
///
/// @param former null where there is none that is still good
record SecretsView(@Nullable FormerSecretView former) {

    /// Nobody on the way keeps it: what is still good may not be any more in a moment.
    static ResponseEntity<SecretsView> answer(Optional<FormerClientSecret> former) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new SecretsView(former.map(FormerSecretView::of).orElse(null)));
    }
}
