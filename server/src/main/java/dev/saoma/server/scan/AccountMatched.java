package dev.saoma.server.scan;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.IdentityId;

/// A WeChat was bound to an account because WeChat vouches for the account's phone number. Published within the
/// transaction that binds it.
///
/// @param scan by which
/// @param identity what was bound
public record AccountMatched(Scan scan, UserId account, IdentityId identity) {}
