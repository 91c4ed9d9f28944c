package dev.saoma.server.console.web;

import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.developer.Member;
import dev.saoma.server.console.developer.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A developer with a part in a pool, as the admin API shows one.
///
/// @param version what `If-Match` names when it is changed, without the `v`
/// @param changeable whether the caller may change the role or take it
record DeveloperView(
        String id,
        String email,
        @Form(of = Role.class) String role,
        boolean ownsAll,
        boolean changeable,
        int version,
        Instant createdAt,
        @Nullable Instant signedInAt) {

    static DeveloperView of(Member member, Caller caller) {
        var developer = member.developer();
        return new DeveloperView(
                developer.id().value(),
                developer.email().value(),
                Fields.name(member.role()),
                developer.ownsAll(),
                !developer.ownsAll() && member.role().mayBeGivenBy(caller),
                member.version(),
                developer.createdAt(),
                member.signedInAt());
    }
}
