package dev.saoma.server.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.user.UsersMerged;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// When a place is unusual, on every store.
abstract class UsualPlacesContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Autowired
    private Countries countries;

    private final UserId user = new UserId(Ids.id());
    private final ScanId first = new ScanId(Ids.hex(11));

    @Test
    void aCountryThatIsNewForThePersonRaisesEachPolicyByOneStep() {
        countries.add(user, "CN", first, NOW);

        assertThat(policy(Policy.INSTANT, true, "NL")).isEqualTo(Policy.CONFIRM);
        assertThat(policy(Policy.CONFIRM, true, "NL")).isEqualTo(Policy.NUMBER);
        assertThat(policy(Policy.NUMBER, true, "NL")).isEqualTo(Policy.NUMBER);
        assertThat(policy(Policy.INSTANT, true, "CN")).isEqualTo(Policy.INSTANT);
    }

    @Test
    void nothingIsRaisedWhereItIsNotWantedOrNothingIsKnown() {
        assertThat(policy(Policy.INSTANT, true, "NL")).isEqualTo(Policy.INSTANT);
        countries.add(user, "CN", first, NOW);

        assertThat(policy(Policy.INSTANT, false, "NL")).isEqualTo(Policy.INSTANT);
        assertThat(policy(Policy.INSTANT, true, "")).isEqualTo(Policy.INSTANT);
        assertThat(usual().policy(origin(Policy.INSTANT, true, "NL"), Optional.empty()))
                .isEqualTo(Policy.INSTANT);
    }

    @Test
    void aCountryIsUsualOnceThePersonCameInFromItAndNoLongerWhenItWasSomebodyElse() {
        countries.add(user, "CN", first, NOW);
        countries.add(user, "NL", new ScanId(Ids.hex(11)), NOW);
        assertThat(policy(Policy.INSTANT, true, "NL")).isEqualTo(Policy.INSTANT);

        countries.forget(first);

        assertThat(countries.of(user)).containsExactly("NL");
        assertThat(policy(Policy.INSTANT, true, "CN")).isEqualTo(Policy.CONFIRM);
    }

    @Test
    void whoeverBecomesPartOfAnotherBringsTheirCountriesAlong() {
        var former = new UserId(Ids.id());
        countries.add(user, "CN", first, NOW);
        countries.add(former, "CN", new ScanId(Ids.hex(11)), NOW);
        countries.add(former, "NL", new ScanId(Ids.hex(11)), NOW);

        usual().on(new UsersMerged(new PoolId(Ids.id()), former, user, new Actor.Itself(), "hand", NOW));

        assertThat(countries.of(user)).containsExactlyInAnyOrder("CN", "NL");
        assertThat(countries.of(former)).as("nothing is left behind").isEmpty();
    }

    private UsualPlaces usual() {
        return new UsualPlaces(countries, InstantSource.fixed(NOW));
    }

    private Policy policy(Policy set, boolean raise, String country) {
        return usual().policy(origin(set, raise, country), Optional.of(user));
    }

    private static Origin origin(Policy set, boolean raise, String country) {
        return Origin.ofLogin(
                "Corner shop",
                "shop.example",
                new LoginPolicy(set, raise),
                new Visitor("en", Device.UNKNOWN, "203.0.113.9", new Place(country, "")));
    }
}
