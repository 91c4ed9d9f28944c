package dev.saoma.server.login;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.SessionId;

/// Whoever scanned did not want the login that came of it. Published inside the transaction that puts an end to it.
///
/// @param session the session that began by the scan, or would have
public record LoginDisowned(PoolId pool, SessionId session) {}
