package dev.saoma.protocol;

import java.time.Instant;

/// An account owner's consent to a third-party platform: the account, and the code that gets its tokens once.
public record Grant(AppId authorizer, AuthorizationCode code, Instant codeExpiresAt, PreAuthCode preAuthCode) {}
