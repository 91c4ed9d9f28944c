package dev.saoma.server.scan;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;

/// The secret that ties a scan to the browser that asked for it: the only thing that can watch or redeem it. It
/// lives in an HttpOnly cookie; we keep its digest.
public record BrowserKey(Secret secret) {

    public static BrowserKey of(String value) {
        return new BrowserKey(new Secret(value));
    }

    Digest digest() {
        return Digest.of(secret.reveal());
    }
}
