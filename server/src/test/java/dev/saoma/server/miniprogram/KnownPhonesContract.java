package dev.saoma.server.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.miniprogram.KnownPhones.Proven;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
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
