package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Passwords of users, as Argon2id (RFC 9106): 16 MiB and tens of milliseconds each, so only so many at a time.
@Service
public class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final String BCRYPT = "$2";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Nobody's: compared with where there is no user or no password, so that it takes as long.
    private static final String NOBODY = "nobody has this password";

    private final PasswordHashes hashes;
    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final EvenTime even = new EvenTime(System.nanoTime());
    private final String nobodys;

    Passwords(PasswordHashes hashes) {
        this.hashes = hashes;
        this.nobodys = hash(NOBODY);
    }

    /// What came of comparing.
    public sealed interface Compared {

        record Right(UserId user) implements Compared {}

        record Wrong() implements Compared {}

        /// Too many are being compared: it is to be tried again shortly.
        record Busy() implements Compared {}
    }

    /// Whether a text can be a password here (NIST SP 800-63B §5.1.1.2): long enough, and no endless work.
    public static boolean isAcceptable(Secret password) {
        var length = password.reveal().codePointCount(0, password.reveal().length());
        return length >= SHORTEST && length <= LONGEST;
    }

    /// What is to be kept of a password; nothing while too many are worked on.
    Optional<String> hash(Secret password) {
        return inPlace(() -> hash(password.reveal()));
    }

    /// Whether it is the password of whoever is found. Takes as long where nobody is, or their hash is one that was
    /// brought along from elsewhere; also to find them takes its time, which would tell.
    ///
    /// @param sought finds whose password it should be
    public Compared compare(PoolId pool, Supplier<Optional<UserId>> sought, Secret password) {
        return inPlace(() -> looked(pool, sought, password)).map(this::evened).orElseGet(Compared.Busy::new);
    }

    private record Looked(Compared what, Duration took) {}

    private Looked looked(PoolId pool, Supplier<Optional<UserId>> sought, Secret password) {
        var began = System.nanoTime();
        var user = sought.get();
        var stored = user.flatMap(known -> hashes.of(pool, known));
        var matches = matches(password.reveal(), stored.orElse(nobodys));
        var what = user.filter(_ -> matches && stored.isPresent())
                .<Compared>map(Compared.Right::new)
                .orElseGet(Compared.Wrong::new);
        return new Looked(what, Duration.ofNanos(System.nanoTime() - began));
    }

    /// Outside of the place: to wait costs nobody anything.
    private Compared evened(Looked looked) {
        try {
            Thread.sleep(even.rest(looked.took(), System.nanoTime()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return looked.what();
    }

    private <T> Optional<T> inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }

    /// Hashes that were brought along from elsewhere may be bcrypt's.
    private boolean matches(String password, String stored) {
        return stored.startsWith(BCRYPT) ? bcrypt.matches(password, stored) : encoder.matches(password, stored);
    }

    private String hash(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder made no hash");
        }
        return hash;
    }
}
