package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestUsers;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of the names that a customer's own system has for users does.
abstract class ExternalIdsContract {

    private static final ExternalId CRM = new ExternalId("crm-4711 扫");

    @Autowired
    private ExternalIds ids;

    @Autowired
    private Users users;

    @Autowired
    private DoubleUsers doubles;

    @Autowired
    private Pools pools;

    private final Pool pool = TestPools.pool();
    private final Pool otherPool = TestPools.pool();
    private final User ming = TestUsers.user(pool.id());
    private final User hua = TestUsers.user(pool.id());
    private final User elsewhere = TestUsers.user(otherPool.id());

    @BeforeEach
    void users() {
        pools.save(pool);
        pools.save(otherPool);
        users.add(ming);
        users.add(hua);
        users.add(elsewhere);
    }

    @Test
    void aUserIsCalledOneThingAndThenAnother() {
        assertThat(ids.find(pool.id(), ming.id())).isEmpty();

        assertThat(ids.name(pool.id(), ming.id(), new ExternalId("before"))).isTrue();
        assertThat(ids.name(pool.id(), ming.id(), CRM)).isTrue();
        assertThat(ids.find(pool.id(), ming.id())).contains(CRM);

        ids.forget(pool.id(), ming.id());
        assertThat(ids.find(pool.id(), ming.id())).isEmpty();
    }

    @Test
    void noTwoUsersOfAPoolAreCalledAlike() {
        ids.name(pool.id(), ming.id(), CRM);

        assertThat(ids.name(pool.id(), hua.id(), CRM)).isFalse();
        assertThat(ids.name(otherPool.id(), elsewhere.id(), CRM)).isTrue();
        assertThat(ids.find(pool.id(), hua.id())).isEmpty();
    }

    @Test
    void anotherPoolsUserIsNobody() {
        ids.name(otherPool.id(), ming.id(), CRM);

        assertThat(ids.find(pool.id(), ming.id())).isEmpty();
        ids.name(pool.id(), ming.id(), CRM);
        assertThat(ids.find(otherPool.id(), ming.id())).isEmpty();
    }

    @Test
    void whoeverBecomesPartOfAnotherGivesItsIdUnlessThatOneHasAnother() {
        ids.name(pool.id(), hua.id(), CRM);
        doubles.merge(pool.id(), hua.id(), ming.id(), Instant.EPOCH);
        assertThat(ids.find(pool.id(), ming.id())).contains(CRM);

        var third = TestUsers.user(pool.id());
        users.add(third);
        ids.name(pool.id(), third.id(), new ExternalId("third"));
        doubles.merge(pool.id(), third.id(), ming.id(), Instant.EPOCH);
        assertThat(ids.find(pool.id(), ming.id())).contains(CRM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\u0000b", "a\nb"})
    void whatIsNoIdIsNone(String text) {
        assertThat(ExternalId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new ExternalId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdHasAHundredCharactersAtMost() {
        assertThat(ExternalId.parse("x".repeat(100))).isPresent();
        assertThat(ExternalId.parse("x".repeat(101))).isEmpty();
    }
}
