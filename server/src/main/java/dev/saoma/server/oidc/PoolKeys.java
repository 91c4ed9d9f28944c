package dev.saoma.server.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PoolId;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Hands out a pool's keys, and makes its first one. Looks into the database once a minute; a new key is
/// announced for longer than that before it signs.
@Component
public class PoolKeys {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private record Remembered(KeyRing ring, Instant until) {}

    private final Map<PoolId, Remembered> remembered = new ConcurrentHashMap<>();
    private final Lock beginning = new ReentrantLock();
    private final SigningKeys keys;
    private final SpareKeyPair spare;
    private final OidcSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    PoolKeys(SigningKeys keys, SpareKeyPair spare, OidcSettings settings, InstantSource clock, Chance chance) {
        this.keys = keys;
        this.spare = spare;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    /// All keys of the pool.
    public KeyRing of(PoolId pool) {
        var now = clock.instant();
        var known = remembered.get(pool);
        if (known != null && now.isBefore(known.until())) {
            return known.ring();
        }
        var ring = load(pool, now);
        remembered.put(pool, new Remembered(ring, now.plus(REMEMBERED)));
        return ring;
    }

    /// The key that the pool signs with now.
    public RSAKey signing(PoolId pool) {
        return of(pool).signing(clock.instant())
                .orElseThrow(() -> new IllegalStateException("No key of pool " + pool + " may sign yet"));
    }

    /// The keys that websites have to know now.
    public List<RSAKey> published(PoolId pool) {
        return of(pool).published(clock.instant(), settings.longestSignedLife());
    }

    /// Adds the pool's next key.
    void add(PoolId pool, int generation, Instant now, Instant signsFrom) {
        var pair = spare.take();
        var jwk = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyID(chance.name())
                .build();
        keys.add(new SigningKey(pool, generation, jwk, now, signsFrom));
        remembered.remove(pool);
    }

    private KeyRing load(PoolId pool, Instant now) {
        var ring = keys.of(pool);
        return ring.keys().isEmpty() ? begin(pool, now) : ring;
    }

    /// One thread of this node makes the first key, the others wait for it. Two nodes may both make one; the
    /// database lets one of them in, and both use that one's.
    private KeyRing begin(PoolId pool, Instant now) {
        beginning.lock();
        try {
            if (keys.of(pool).keys().isEmpty()) {
                add(pool, 1, now, now);
            }
            return keys.of(pool);
        } finally {
            beginning.unlock();
        }
    }
}
