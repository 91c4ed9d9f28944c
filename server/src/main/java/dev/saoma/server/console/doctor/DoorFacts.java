package dev.saoma.server.console.doctor;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.MessageMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of what came to a connection's address. What is not known, or never happened, is absent.
///
/// @param pushedAt when the last push came
/// @param mode in which mode it came
/// @param skew how far our clock was from its timestamp
/// @param checkedAt when WeChat last verified the server address
/// @param failedAt when a check was last refused, which may have been a stranger's
/// @param why why it was refused
/// @param refused whether that refusal stands against the account
record DoorFacts(
        @Nullable Instant pushedAt,
        @Nullable MessageMode mode,
        @Nullable Duration skew,
        @Nullable Instant checkedAt,
        @Nullable Instant failedAt,
        @Nullable Bilingual why,
        boolean refused) {

    /// Nothing ever came.
    static final DoorFacts NOTHING = new DoorFacts(null, null, null, null, null, null, false);
}
