package dev.saoma.server.history;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.Device;
import dev.saoma.server.scan.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A login of a user, or one that came to nothing.
///
/// @param refused why it came to nothing; null where it was a login
/// @param device what asked for it: a browser, or a device without one
/// @param place where that was, as far as it is known
/// @param address its network address
public record LoginRecord(
        String id,
        PoolId pool,
        UserId user,
        Instant at,
        ClientId application,
        ConnectionId connection,
        @Nullable Denial refused,
        Device device,
        Place place,
        String address) {}
