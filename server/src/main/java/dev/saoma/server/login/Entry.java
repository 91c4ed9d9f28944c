package dev.saoma.server.login;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.scan.Denial;

/// What comes of a browser that asks to be let in by its scan.
public sealed interface Entry {

    /// It is logged in and goes on at that address.
    record LoggedIn(UserId user, SessionKey session, String continueAt) implements Entry {}

    /// The person said no on the phone, or may not come in.
    record Denied(Denial reason) implements Entry {}

    /// It is not, as its scan stands.
    record Refused(Problem problem) implements Entry {}
}
