package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Secret;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/// Hashes passwords slowly (PBKDF2 with HMAC-SHA-256, RFC 8018 §5.2). The hash says how it was made, so that a better
/// way can take the place of this one.
@Component
class DeveloperPasswords {

    private static final String WAY = "pbkdf2-sha256-600k";
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;

    /// So that those who guess cannot take the whole machine.
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            WAY,
            Map.of(
                    WAY,
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private volatile @Nullable Secret nobodys;

    Secret hash(Secret password) {
        return new Secret(inTurn(() -> java.util.Objects.requireNonNull(encoder.encode(password.reveal()))));
    }

    boolean fits(Secret password, Secret hash) {
        return inTurn(() -> encoder.matches(password.reveal(), hash.reveal()));
    }

    /// Takes as long as it takes to find out that a password is wrong: nobody learns who has an account.
    void pretend(Secret password) {
        var hash = nobodys;
        if (hash == null) {
            hash = hash(new Secret("nobody's"));
            nobodys = hash;
        }
        fits(password, hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
