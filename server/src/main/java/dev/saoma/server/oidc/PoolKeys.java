package dev.saoma.server.oidc;

import com.nimbusds.jose.jwk.JWK;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.kernel.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Hands out a pool's keys, and makes the first one of each algorithm when somebody needs it. To sign, it looks
/// into the database once a minute: a later key is announced for longer than that.
@Component
public class PoolKeys {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /// How soon a key that is not known may be looked for again: whoever brings made-up ids costs nothing.
    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Remembered(KeyRings rings, Instant at) {
        boolean isOlderThan(Duration age, Instant now) {
            return !now.isBefore(at.plus(age));
        }
    }

    private final Map<PoolId, Remembered> remembered = new ConcurrentHashMap<>();
    private final Lock beginning = new ReentrantLock();
    private final SigningKeys keys;
    private final KeyPairs pairs;
    private final OidcSettings settings;
    private final InstantSource clock;

    PoolKeys(SigningKeys keys, KeyPairs pairs, OidcSettings settings, InstantSource clock) {
        this.keys = keys;
        this.pairs = pairs;
        this.settings = settings;
        this.clock = clock;
    }

    /// All keys of the pool.
    public KeyRings of(PoolId pool) {
        var known = remembered.get(pool);
        return known == null || known.isOlderThan(REMEMBERED, clock.instant()) ? load(pool) : known.rings();
    }

    /// The key that the pool signs with now.
    public SigningKey signing(PoolId pool, TokenAlgorithm algorithm) {
        var ring = of(pool).of(algorithm);
        return (ring.keys().isEmpty() ? begin(pool, algorithm).of(algorithm) : ring)
                .signing(clock.instant())
                .orElseThrow(() -> new IllegalStateException("No key of pool " + pool + " may sign yet"));
    }

    /// The keys that websites have to know now, as the database has them: another node may have made the first
    /// of an algorithm a moment ago, and its tokens are out.
    public List<JWK> published(PoolId pool) {
        var rings = load(pool);
        var all = rings.keys().isEmpty() ? begin(pool, TokenAlgorithm.RS256) : rings;
        return all.published(clock.instant(), settings.longestSignedLife()).stream()
                .map(key -> key.jwk().toPublicJWK())
                .toList();
    }

    /// All keys, as the database has them, with what each is used for.
    public List<KeyStanding> standing(PoolId pool) {
        var now = clock.instant();
        return load(pool).rings().stream()
                .flatMap(ring -> ring.standing(now, settings.longestSignedLife()).stream())
                .toList();
    }

    /// The key of that id, whether it signs, will or did.
    public Optional<SigningKey> find(PoolId pool, String kid) {
        return of(pool).find(kid).or(() -> {
            var known = remembered.get(pool);
            var fresh = known != null && !known.isOlderThan(FRESH, clock.instant());
            return fresh ? Optional.empty() : load(pool).find(kid);
        });
    }

    /// Adds the pool's next key of an algorithm.
    ///
    /// @return the key, unless another node was faster
    Optional<SigningKey> add(PoolId pool, TokenAlgorithm algorithm, int generation, Instant now, Instant signsFrom) {
        var key = new SigningKey(pool, algorithm, generation, pairs.make(algorithm), now, signsFrom);
        var added = keys.add(key);
        remembered.remove(pool);
        return added ? Optional.of(key) : Optional.empty();
    }

    private KeyRings load(PoolId pool) {
        var rings = keys.of(pool);
        remembered.put(pool, new Remembered(rings, clock.instant()));
        return rings;
    }

    /// One thread of this node makes the first key, the others wait for it. Two nodes may both make one; the
    /// database lets one of them in, and both use that one's.
    private KeyRings begin(PoolId pool, TokenAlgorithm algorithm) {
        beginning.lock();
        try {
            if (load(pool).of(algorithm).keys().isEmpty()) {
                var now = clock.instant();
                add(pool, algorithm, 1, now, now);
            }
            return load(pool);
        } finally {
            beginning.unlock();
        }
    }
}
