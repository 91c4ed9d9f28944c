package dev.saoma.server.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.testing.TestPools;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/// What every store of pools does.
abstract class PoolsContract {

    @Autowired
    private Pools pools;

    private final Pool pool = TestPools.pool();

    @Test
    void aPoolIsFoundByItsIdAndByItsSlug() {
        pools.save(pool);

        assertThat(pools.find(pool.id())).contains(pool);
        assertThat(pools.findBySlug(pool.slug())).contains(pool);
    }

    @Test
    void aPoolThatWasNeverSavedIsNotThere() {
        assertThat(pools.find(pool.id())).isEmpty();
        assertThat(pools.findBySlug(pool.slug())).isEmpty();
    }

    @Test
    void nameAndSlugCanBeChanged() {
        pools.save(pool);
        var changed = new Pool(pool.id(), "x" + pool.slug().substring(1), "扫码 \uD83D\uDE00");
        pools.save(changed);

        assertThat(pools.find(pool.id())).contains(changed);
        assertThat(pools.findBySlug(pool.slug())).isEmpty();
    }

    @Test
    void twoPoolsCannotHaveOneSlug() {
        pools.save(pool);
        var other = new Pool(TestPools.pool().id(), pool.slug(), "Another");

        assertThatThrownBy(() -> pools.save(other)).isInstanceOf(DuplicateKeyException.class);
    }
}
