package dev.saoma.server.scan;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a scan that let its browser in came to each of its states.
///
/// @param shownAt when its code was put on the screen
/// @param scannedAt null of scans from before this was kept, as are the next two
/// @param answeredAt when the person answered what they were asked on the phone; null where nothing was asked
/// @param letInAt when the browser came in
public record ScanTimes(
        ScanId scan,
        PoolId pool,
        ConnectionId connection,
        Instant shownAt,
        @Nullable Instant scannedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant confirmedAt,
        Instant letInAt) {

    /// How long the browser waited for what the phone had done. A person who is asked something takes the time that
    /// they want, so it is counted from their answer.
    public Optional<Duration> fromPhoneToPage() {
        var from = answeredAt != null ? answeredAt : scannedAt;
        return Optional.ofNullable(from).map(at -> Duration.between(at, letInAt));
    }
}
