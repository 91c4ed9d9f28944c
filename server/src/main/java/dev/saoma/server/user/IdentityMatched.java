package dev.saoma.server.user;

import dev.saoma.server.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// A WeChat came to a user who existed, because a field that WeChat has verified is the user's own. Published inside
/// the transaction. Numbers are given to other people by their carriers: the user is to hear of it.
///
/// @param occasion names what it came of; null where that is nothing
public record IdentityMatched(
        UserId user, IdentityId identity, @Nullable String occasion) {}
