package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Gives each pool a new signing key in time, and forgets those that nobody will ask for again.
@Service
public class RotateKeys {

    private static final Logger log = LoggerFactory.getLogger(RotateKeys.class);

    private final SigningKeys keys;
    private final PoolKeys poolKeys;
    private final SessionLives lives;
    private final OidcSettings settings;
    private final InstantSource clock;

    RotateKeys(SigningKeys keys, PoolKeys poolKeys, SessionLives lives, OidcSettings settings, InstantSource clock) {
        this.keys = keys;
        this.poolKeys = poolKeys;
        this.lives = lives;
        this.settings = settings;
        this.clock = clock;
    }

    /// Looks after all pools.
    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    public void tend() {
        var now = clock.instant();
        for (var pool : keys.poolsToTend(now.minus(settings.rotateKeysAfter()))) {
            tend(pool, now);
        }
    }

    /// Announces a new key of the pool, which begins to sign a little later.
    public void rotate(PoolId pool) {
        rotate(pool, clock.instant());
    }

    private void tend(PoolId pool, Instant now) {
        var ring = keys.of(pool);
        if (!ring.keys().getLast().createdAt().plus(settings.rotateKeysAfter()).isAfter(now)) {
            rotate(pool, now);
        }
        // An ID token may come back as a hint for as long as the session that it speaks of can last.
        ring.forgettable(now, settings.longestSignedLife().plus(lives.of(pool).life(settings)))
                .forEach(keys::remove);
    }

    private void rotate(PoolId pool, Instant now) {
        var newest = poolKeys.of(pool).keys().getLast();
        poolKeys.add(pool, newest.generation() + 1, now, now.plus(settings.announceKeysFor()));
        log.info(
                "Announced a new signing key of pool {}; it signs from {}", pool, now.plus(settings.announceKeysFor()));
    }
}
