package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.login.web.ProofLimit.Try;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// Guessing has an end, and its victim is not kept out by it.
class ProofLimitTests {

    private final SettableClock clock = new SettableClock();
    private final ProofLimit limit = new ProofLimit(clock);
    private final PoolId pool = new PoolId(Ids.id());

    private int allowed(int tries, IntFunction<Try> each) {
        var allowed = 0;
        for (var tried = 0; tried < tries; tried++) {
            allowed += limit.count(each.apply(tried)).isEmpty() ? 1 : 0;
        }
        return allowed;
    }

    private Try guess(String person, String account, String address) {
        return new Try(pool, person, account, true, address);
    }

    @Test
    void onePersonHasTenTriesForAnAccountAndThirtyForAll() {
        assertThat(allowed(20, tried -> guess("eve", "mei", "address " + tried)))
                .isEqualTo(10);
        assertThat(allowed(40, tried -> guess("eve", "account " + tried, "address " + tried)))
                .isEqualTo(10);
        assertThat(limit.count(guess("mei", "mei", "home"))).isEmpty();
    }

    @Test
    void manyPeopleHaveFiftyPasswordsForAnAccountAndItsOwnerStillACode() {
        assertThat(allowed(90, tried -> guess("eve " + tried, "mei", "address " + tried)))
                .isEqualTo(50);
        assertThat(limit.count(guess("mei", "mei", "home"))).contains(Duration.ofMinutes(15));

        assertThat(limit.count(new Try(pool, "mei", "mei", false, "home"))).isEmpty();
        clock.move(Duration.ofMinutes(15));
        assertThat(limit.count(guess("mei", "mei", "home"))).isEmpty();
    }

    @Test
    void inADayAnAccountHasAHundredPasswordsAndItsOwnerStillACode() {
        for (var allowed : List.of(50, 50, 0, 0)) {
            assertThat(allowed(90, tried -> guess("eve " + tried, "mei", "address " + tried)))
                    .isEqualTo(allowed);
            clock.move(Duration.ofMinutes(15));
            limit.sweep();
        }

        assertThat(limit.count(guess("mei", "mei", "home"))).contains(Duration.ofHours(23));
        assertThat(limit.count(new Try(pool, "mei", "mei", false, "home"))).isEmpty();
        assertThat(limit.count(guess("mei", "wang", "home"))).isEmpty();
        clock.move(Duration.ofHours(23));
        assertThat(limit.count(guess("mei", "mei", "home"))).isEmpty();
    }

    @Test
    void whatWasNotLookedAtCountsForNothing() {
        for (var busy = 0; busy < 200; busy++) {
            var tried = guess("eve", "mei", "home");
            assertThat(limit.count(tried)).isEmpty();
            limit.takeBack(tried);
        }

        assertThat(allowed(20, _ -> guess("eve", "mei", "home"))).isEqualTo(10);
    }

    @Test
    void anAddressHasSixty() {
        assertThat(allowed(90, tried -> guess("eve " + tried, "account " + tried, "one address")))
                .isEqualTo(60);
    }
}
