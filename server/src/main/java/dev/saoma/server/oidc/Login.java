package dev.saoma.server.oidc;

import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// Who logged in, when and how: what a session knows and what tokens say of it.
///
/// @param session the session that it began
/// @param methods the `amr` of OpenID Connect Core 1.0 §2: how the person proved who they are
/// @param at the `auth_time`
public record Login(UserId user, SessionId session, List<String> methods, Instant at) {

    public Login {
        methods = List.copyOf(methods);
    }
}
