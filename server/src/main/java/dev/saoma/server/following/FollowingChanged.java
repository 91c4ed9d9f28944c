package dev.saoma.server.following;

import dev.saoma.server.user.IdentityId;

/// Somebody who is known here has followed, come back or left. Published inside the transaction; who does something
/// outside hears of it after the commit.
///
/// @param follows which of it
public record FollowingChanged(IdentityId identity, boolean follows) {}
