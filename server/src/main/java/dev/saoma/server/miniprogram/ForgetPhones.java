package dev.saoma.server.miniprogram;

import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.IdentityRemoved;
import dev.saoma.server.user.UserErased;
import java.time.Duration;
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

    /// Older ones were looked at before, and are somebody's since; none is looked at for ever.
    private static final Duration LOOKED_AT = Duration.ofDays(7);

    private static final int BATCH = 500;

    private final KnownPhones phones;
    private final InstantSource clock;

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
            gone = phones.forgetStrangers(now.minus(LOOKED_AT), now.minus(ON_THE_WAY), BATCH);
        }
    }
}
