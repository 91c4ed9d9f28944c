package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
    static final int AT_ONCE = 2;

    private static final int MOST_WAITING = 50;

    /// Salt and hash of no password that anybody has.
    private static final Secret NOBODYS = new Secret("{" + WAY + "}" + "00".repeat(SALT_BYTES + 32));

    /// How long somebody waits for a turn.
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /// There is no turn to be had: many try at once.
    static final class Busy extends RuntimeException {}

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            WAY,
            Map.of(
                    WAY,
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    Secret hash(Secret password) {
        return new Secret(inTurn(() -> java.util.Objects.requireNonNull(encoder.encode(password.reveal()))));
    }

    boolean fits(Secret password, Secret hash) {
        return inTurn(() -> encoder.matches(password.reveal(), hash.reveal()));
    }

    /// Takes as long as it takes to find out that a password is wrong: nobody learns who has an account.
    void pretend(Secret password) {
        fits(password, NOBODYS);
    }

    /// Does what takes a processor, when it is its turn.
    <T> T inTurn(Supplier<T> work) {
        if (!waiting.tryAcquire()) {
            throw new Busy();
        }
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            waiting.release();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
