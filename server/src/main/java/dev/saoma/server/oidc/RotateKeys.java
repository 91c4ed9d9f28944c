package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    RotateKeys(
            SigningKeys keys,
            PoolKeys poolKeys,
            SessionLives lives,
            OidcSettings settings,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.events = events;
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

    /// Announces a new key of each algorithm that the pool uses, which begins to sign a little later. Where one is
    /// announced already, it stays that one.
    public void rotate(PoolId pool, Actor actor) {
        var now = clock.instant();
        var announced = keys.of(pool).rings().stream()
                .map(ring -> ring.keys().getLast())
                .filter(newest -> !newest.signsFrom().isAfter(now))
                .flatMap(newest -> announce(newest, now).stream())
                .map(SigningKey::id)
                .toList();
        if (!announced.isEmpty()) {
            events.publishEvent(new KeysRotated(pool, actor, announced));
        }
    }

    private void tend(PoolId pool, Instant now) {
        for (var ring : keys.of(pool).rings()) {
            var newest = ring.keys().getLast();
            if (!newest.createdAt().plus(settings.rotateKeysAfter()).isAfter(now)) {
                announce(newest, now);
            }
            // An ID token may come back as a hint for as long as the session that it speaks of can last.
            ring.forgettable(
                            now,
                            settings.longestSignedLife().plus(lives.of(pool).life(settings)))
                    .forEach(keys::remove);
        }
    }

    private Optional<SigningKey> announce(SigningKey newest, Instant now) {
        var signsFrom = now.plus(settings.announceKeysFor());
        var next = poolKeys.add(newest.pool(), newest.algorithm(), newest.generation() + 1, now, signsFrom);
        log.info(
                "Announced a new signing key of pool {} for {}; it signs from {}",
                newest.pool(),
                newest.algorithm().word(),
                signsFrom);
        return next;
    }
}
