package dev.saoma.server.login.web;

import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// All that the live channel and its poll ever say: where the scan stands, and for how long. Never who scanned.
///
/// @param reason why it was denied
record ScanAnswer(State state, @Nullable String reason, long secondsLeft) {

    /// In the order in which a scan goes through them.
    enum State {
        WAITING,
        SCANNED,
        CONFIRMED,
        EXPIRED;

        /// After this the page has nothing to wait for.
        boolean isLast() {
            return switch (this) {
                case WAITING, SCANNED -> false;
                case CONFIRMED, EXPIRED -> true;
            };
        }

        @com.fasterxml.jackson.annotation.JsonValue
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static ScanAnswer of(Scan scan, Instant now) {
        var inTime = now.isBefore(scan.expiresAt());
        var state = switch (scan.stateAt(now)) {
            case ScanState.Waiting _ -> State.WAITING;
            case ScanState.Scanned _ -> State.SCANNED;
            case ScanState.Confirmed _ -> State.CONFIRMED;
            // The page has not heard that it is in, or it would not ask: as long as it may, it tries once more.
            case ScanState.Redeemed _ -> inTime ? State.CONFIRMED : State.EXPIRED;
            case ScanState.Expired _ -> State.EXPIRED;
        };
        var left = state == State.EXPIRED ? Duration.ZERO : Duration.between(now, scan.expiresAt());
        return new ScanAnswer(state, null, left.toSeconds());
    }
}
