package dev.saoma.server.oidc;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Keeps one RSA pair ready, made in the background: it takes a processor up to a second, and nobody's first
/// login shall wait for that.
@Component
final class SpareKeyPair {

    private static final int BITS = 2048;

    private final AtomicReference<CompletableFuture<KeyPair>> spare = new AtomicReference<>(make());

    /// The spare pair; the next one is begun.
    KeyPair take() {
        return spare.getAndSet(make()).join();
    }

    private static CompletableFuture<KeyPair> make() {
        var pair = new CompletableFuture<KeyPair>();
        Thread.ofPlatform().daemon().name("spare-key").start(() -> {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                pair.complete(generator.generateKeyPair());
            } catch (NoSuchAlgorithmException | RuntimeException e) {
                pair.completeExceptionally(e);
            }
        });
        return pair;
    }
}
