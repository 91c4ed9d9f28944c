package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.InvitationId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;

/// Somebody with that address may become a developer of a pool, by a link.
///
/// @param invitedBy a developer or a program; [Actor.Itself] where that is not known any more
public record Invitation(
        InvitationId id, PoolId pool, Email email, Role role, Actor invitedBy, Instant createdAt, Instant expiresAt) {}
