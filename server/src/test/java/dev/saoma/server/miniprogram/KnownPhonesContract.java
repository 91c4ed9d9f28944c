package dev.saoma.server.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.miniprogram.KnownPhones.Proven;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.IdentityRemoved;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of phone numbers does.
abstract class KnownPhonesContract {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00.123Z");
    private static final Proven PHONE = new Proven(new PhoneNumber("+8613800138000"), AT);
    private static final Proven LATER = new Proven(new PhoneNumber("+85261234567"), AT.plusSeconds(60));

    @Autowired
    private KnownPhones phones;

    @Autowired
    private Pools pools;

    @Autowired
    private Users users;

    @Autowired
    private SettableClock clock;

    private final Pool pool = TestPools.pool();
    private final AppId app = new AppId("wx" + Ids.hex(8));
    private final OpenId who = new OpenId("o" + Ids.hex(8));

    @BeforeEach
    void savePool() {
        pools.save(pool);
    }

    @Test
    void aNumberIsFoundByPersonAndProgramInItsPoolAlone() {
        phones.keep(pool.id(), app, who, PHONE);

        assertThat(phones.find(pool.id(), app, who)).contains(PHONE);
        assertThat(phones.find(TestPools.pool().id(), app, who)).isEmpty();
        assertThat(phones.find(pool.id(), new AppId("wx" + Ids.hex(8)), who)).isEmpty();
        assertThat(phones.find(pool.id(), app, new OpenId("o" + Ids.hex(8)))).isEmpty();
    }

    @Test
    void aNewerNumberTakesThePlaceOfTheOlder() {
        phones.keep(pool.id(), app, who, PHONE);
        phones.keep(pool.id(), app, who, LATER);

        assertThat(phones.find(pool.id(), app, who)).contains(LATER);
    }

    @Test
    void aNumberIsForgottenWithTheIdentityThatItWasToldOf() {
        phones.keep(pool.id(), app, who, PHONE);
        var another = new OpenId("o" + Ids.hex(8));
        phones.keep(pool.id(), app, another, LATER);

        new ForgetPhones(phones, clock).on(new IdentityRemoved(new IdentityId(pool.id(), app, who)));

        assertThat(phones.find(pool.id(), app, who)).isEmpty();
        assertThat(phones.find(pool.id(), app, another)).contains(LATER);
    }

    @Test
    void theNumberOfWhoeverHasNotBecomeAUserIsForgottenOnceTheyAreNotOnTheWayAnyMore() {
        var user = TestUsers.user(pool.id());
        users.add(user);
        users.add(TestUsers.identity(user, app, who, null));
        var stranger = new OpenId("o" + Ids.hex(8));
        var told = new Proven(PHONE.phone(), clock.instant());
        phones.keep(pool.id(), app, who, told);
        phones.keep(pool.id(), app, stranger, told);
        var forget = new ForgetPhones(phones, clock);

        clock.move(Duration.ofHours(2));
        forget.sweep();
        assertThat(phones.find(pool.id(), app, stranger)).as("still on the way").contains(told);
        clock.move(Duration.ofMillis(1));
        forget.sweep();

        assertThat(phones.find(pool.id(), app, stranger)).isEmpty();
        assertThat(phones.find(pool.id(), app, who)).contains(told);
    }

    @Test
    void aNumberIsForgottenHoweverLongNobodyLooked() {
        phones.keep(pool.id(), app, who, new Proven(PHONE.phone(), clock.instant()));
        clock.move(Duration.ofDays(30));

        new ForgetPhones(phones, clock).sweep();

        assertThat(phones.find(pool.id(), app, who)).isEmpty();
    }

    @Test
    void twoWhoKeepTheFirstNumberAtOnceBothSucceed() throws Exception {
        var work = new ArrayList<Callable<Boolean>>();
        for (var number = 0; number < 8; number++) {
            work.add(() -> {
                phones.keep(pool.id(), app, who, PHONE);
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(phones.find(pool.id(), app, who)).contains(PHONE);
    }
}
