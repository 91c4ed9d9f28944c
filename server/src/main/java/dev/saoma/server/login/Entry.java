package dev.saoma.server.login;

import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.SessionKey;

/// What comes of a browser that asks to be let in by its scan.
public sealed interface Entry {

    /// It is logged in and goes on at that address.
    record LoggedIn(UserId user, SessionKey session, String continueAt) implements Entry {}

    /// It is not.
    record Refused(Problem problem) implements Entry {}
}
