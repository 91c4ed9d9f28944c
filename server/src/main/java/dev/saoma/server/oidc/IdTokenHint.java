package dev.saoma.server.oidc;

/// What an ID token of ours that came back says.
///
/// @param subject the user
/// @param clientId the website that it was made for
public record IdTokenHint(String subject, String clientId, SessionId session) {}
