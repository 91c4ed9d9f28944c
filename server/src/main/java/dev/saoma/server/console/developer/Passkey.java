package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key pair that signs a developer in, of which we have the public half (WebAuthn Level 2 §4, "public key
/// credential").
///
/// @param id by which it is removed; not the credential's
/// @param credential base64url
/// @param usedAt null if it has signed nobody in yet
public record Passkey(
        String id,
        DeveloperId developer,
        String name,
        String credential,
        PasskeyKey key,
        long signCount,
        Instant createdAt,
        @Nullable Instant usedAt) {}
