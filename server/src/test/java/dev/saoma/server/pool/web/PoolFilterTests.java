package dev.saoma.server.pool.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.TestPools;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Pools at hosts of their own, the installation at one beside them.
class PoolFilterTests {

    private static final Addresses ADDRESSES = new Addresses(URI.create("https://login.example.org"), "example.org");

    private final Pool pool = TestPools.pool();
    private final PoolFilter filter = new PoolFilter(new OnePool(pool), ADDRESSES);

    @Test
    void aPoolsHostLeadsToThePool() throws Exception {
        assertThat(reached(pool.slug() + ".example.org")).isEqualTo("pool " + pool.slug());
    }

    @Test
    void theInstallationsOwnHostIsNoPools() throws Exception {
        assertThat(reached("login.example.org")).isEqualTo("no pool");
    }

    @Test
    void anotherHostIsNoPools() throws Exception {
        assertThat(reached("example.org")).isEqualTo("no pool");
        assertThat(reached("localhost")).isEqualTo("no pool");
    }

    @Test
    void aHostOfAPoolThatIsNotThereIsNotFound() throws Exception {
        assertThat(reached("nobody.example.org")).isEqualTo("404");
    }

    private String reached(String host) throws Exception {
        var request = new MockHttpServletRequest("GET", "/connections");
        request.setServerName(host);
        var response = new MockHttpServletResponse();
        var reached = new StringBuilder();
        filter.doFilter(
                request,
                response,
                (_, _) -> reached.append(
                        CurrentPool.isBound() ? "pool " + CurrentPool.get().slug() : "no pool"));
        return reached.isEmpty() ? "" + response.getStatus() : reached.toString();
    }

    private record OnePool(Pool pool) implements Pools {

        @Override
        public Optional<Pool> find(PoolId id) {
            return Optional.of(pool).filter(known -> known.id().equals(id));
        }

        @Override
        public Optional<Pool> findBySlug(String slug) {
            return Optional.of(pool).filter(known -> known.slug().equals(slug));
        }

        @Override
        public Optional<Pool> findOpen(String slug) {
            return findBySlug(slug);
        }

        @Override
        public List<Pool> all() {
            return List.of(pool);
        }

        @Override
        public void save(Pool saved) {
            throw new UnsupportedOperationException();
        }
    }
}
