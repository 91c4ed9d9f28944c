package dev.saoma.server.scan;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.IdentityId;

/// A WeChat was bound on the login page to an account that was proven there, by a password or a code. Published
/// within the transaction that binds it.
///
/// @param scan by which
/// @param identity what was bound
public record AccountProven(Scan scan, UserId account, IdentityId identity) {}
