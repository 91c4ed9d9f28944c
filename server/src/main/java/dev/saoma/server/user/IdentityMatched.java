package dev.saoma.server.user;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.UserId;

/// A WeChat came to a user who existed, because a field that WeChat has verified is the user's own. Published inside
/// the transaction. Numbers are given to other people by their carriers: the user is to hear of it.
///
/// @param connection by which it came
public record IdentityMatched(UserId user, IdentityId identity, ConnectionId connection) {}
