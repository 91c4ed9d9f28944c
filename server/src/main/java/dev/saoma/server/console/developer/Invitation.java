package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.InvitationId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody with that address may become a developer of a pool, by a link.
///
/// @param invitedBy null where a program has invited
public record Invitation(
        InvitationId id,
        PoolId pool,
        Email email,
        Role role,
        @Nullable DeveloperId invitedBy,
        Instant createdAt,
        Instant expiresAt) {}
