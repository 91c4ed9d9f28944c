package dev.saoma.server.scan;

import dev.saoma.server.kernel.UserId;

/// A login of a user came to nothing. Published inside the transaction that decides it, in which the user is held.
///
/// @param scan as it stands, denied
public record LoginRefused(Scan scan, UserId user, Denial reason) {}
