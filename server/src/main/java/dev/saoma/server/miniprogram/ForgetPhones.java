package dev.saoma.server.miniprogram;

import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.IdentityRemoved;
import dev.saoma.server.user.UserErased;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes away the phone numbers that WeChat told of people who are nobody's user, or not any more: nothing is kept of
/// them that nobody needs (PIPL Art. 19).
@Component
class ForgetPhones {

    /// Ample for whoever is asked whether they have an account: until then they are nobody's user.
    private static final Duration ON_THE_WAY = Duration.ofHours(2);

    /// How far a look goes back behind the last one that came to its end: a login may take its time.
    private static final Duration LOOKED_AT = Duration.ofDays(7);

    private static final int BATCH = 500;

    private final KnownPhones phones;
    private final InstantSource clock;

    /// All older ones are somebody's, as a look has shown; the first of a process looks at all.
    private Instant since = Instant.EPOCH;

    ForgetPhones(KnownPhones phones, InstantSource clock) {
        this.phones = phones;
        this.clock = clock;
    }

    /// Heard inside the transaction.
    @EventListener
    void on(UserErased erased) {
        erased.identities().forEach(this::forget);
    }

    /// Heard inside the transaction.
    @EventListener
    void on(IdentityRemoved removed) {
        forget(removed.identity());
    }

    private void forget(IdentityId who) {
        phones.forget(who.pool(), who.appId(), who.openId());
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 180_000)
    void sweep() {
        var now = clock.instant();
        var gone = BATCH;
        while (gone == BATCH) {
            gone = phones.forgetStrangers(since, now.minus(ON_THE_WAY), BATCH);
        }
        since = now.minus(LOOKED_AT);
    }
}
