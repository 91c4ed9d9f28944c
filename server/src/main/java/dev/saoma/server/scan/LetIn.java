package dev.saoma.server.scan;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.OpenId;
import java.time.Instant;

/// A scan that let its browser in, and by whom.
///
/// @param who the very person who scanned, and not who the user is by other ways
/// @param shownAt when its code was put on the screen
public record LetIn(ScanId scan, ConnectionId connection, OpenId who, Instant shownAt) {}
