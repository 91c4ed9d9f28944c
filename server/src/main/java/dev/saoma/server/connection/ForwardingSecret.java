package dev.saoma.server.connection;

import dev.saoma.server.kernel.Secret;
import java.util.Base64;
import java.util.Optional;

/// The key in a forwarding secret: `whsec_` and 24 to 64 bytes in base64 (Standard Webhooks).
public final class ForwardingSecret {

    static final String PREFIX = "whsec_";

    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private ForwardingSecret() {}

    /// The key's bytes, if the secret has that form.
    public static Optional<byte[]> key(Secret secret) {
        var text = secret.reveal();
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return Optional.of(bytes).filter(key -> key.length >= SHORTEST && key.length <= LONGEST);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
