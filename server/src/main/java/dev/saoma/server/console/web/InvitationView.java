package dev.saoma.server.console.web;

import dev.saoma.server.console.Form;
import dev.saoma.server.console.developer.Invitation;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invitation that can still be used, without its link.
///
/// @param invitedBy a developer's id; null where a program has invited
record InvitationView(
        String id,
        String email,
        @Form(of = Role.class) String role,
        @Nullable String invitedBy,
        Instant createdAt,
        Instant expiresAt) {

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id().value(),
                invitation.email().value(),
                Fields.name(invitation.role()),
                invitation.invitedBy() instanceof Actor.Developer(var developer) ? developer.value() : null,
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
