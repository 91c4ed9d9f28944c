package dev.saoma.server.following;

import dev.saoma.server.user.IdentityId;

/// Somebody who is known here has followed, come back or left. Listeners hear of it after the commit.
public record FollowingChanged(IdentityId identity) {}
