package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;

/// An authorization request that a website sent us ahead, by itself (RFC 9126).
///
/// @param reference the digest of what the browser brings instead of the request
/// @param query the request as a query
/// @param opened whether a browser has come with it: another one comes too late
/// @param expiresAt until when it can be opened; once it is, how long the visitor may take
public record PushedRequest(
        Digest reference, PoolId pool, ClientId application, String query, boolean opened, Instant expiresAt) {}
