package dev.saoma.server.scan;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.IdentityId;

/// A WeChat was bound to the account that a browser is logged in to. Published within the transaction that binds it.
///
/// @param scan by which
/// @param identity what was bound
public record FurtherWeChatBound(Scan scan, UserId account, IdentityId identity) {}
