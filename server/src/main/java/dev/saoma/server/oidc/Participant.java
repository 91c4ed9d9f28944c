package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.UserId;

/// An application that got something in a session and wants to hear of its end.
///
/// @param session the session's name as the application knows it
/// @param user whose session it is
public record Participant(ClientId application, SessionId session, UserId user) {}
