package dev.saoma.server.oidc;

import dev.saoma.server.user.UsersMerged;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps browsers logged in whose user becomes part of another: from then on they are that user's. What websites
/// hold ends, of which they are told, as no token may be renewed for somebody else than it was given for (OpenID
/// Connect Core 1.0 §12.2);
/// they send their visitor here, who has a session, and learn of the new `sub`.
@Component
class FollowMerger {

    private final SessionEnds sessions;
    private final Grants grants;

    FollowMerger(SessionEnds sessions, Grants grants) {
        this.sessions = sessions;
        this.grants = grants;
    }

    /// Heard inside the merger's transaction.
    @EventListener
    void on(UsersMerged merged) {
        sessions.give(merged.pool(), merged.former(), merged.into());
        grants.revoke(merged.pool(), merged.former(), Instant.ofEpochMilli(Long.MAX_VALUE));
    }
}
