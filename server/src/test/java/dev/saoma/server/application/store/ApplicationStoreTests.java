package dev.saoma.server.application.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.Stores;
import dev.saoma.server.testing.TestPools;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/// The store of applications, with a single connection to the database: whoever needed two at once would never come
/// to an end, as under load with any number.
@SpringJUnitConfig(classes = Stores.class, initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(
        properties = {
            "saoma.data-directory=target/test-data",
            "spring.datasource.url=jdbc:h2:mem:application-store;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=1",
            // Flyway takes two connections, so it brings its own.
            "spring.flyway.url=jdbc:h2:mem:application-store;DB_CLOSE_DELAY=-1",
            "spring.flyway.user=sa"
        })
class ApplicationStoreTests {

    @Autowired
    private Applications applications;

    @Autowired
    private Pools pools;

    private final Pool pool = TestPools.pool();

    @BeforeEach
    void thePoolIsThere() {
        pools.save(pool);
    }

    @Test
    void anApplicationComesBackAsItWasSaved() {
        var application = application("A website", List.of("https://a.example/", "https://b.example/"), List.of());
        applications.save(application);

        assertThat(applications.find(pool.id(), application.id())).contains(application);
    }

    @Test
    void savingAgainReplacesWhatItHolds() {
        var before = application("Before", List.of("https://a.example/"), List.of("https://a.example/bye"));
        applications.save(before);
        var after = new Application(
                before.id(),
                pool.id(),
                "After",
                Optional.of(Digest.of("another")),
                List.of("https://b.example/"),
                List.of("https://c.example/", "https://d.example/"),
                List.of(),
                new LoginPolicy(Policy.NUMBER, true),
                ClientRules.DEFAULT,
                Registration.OPEN);

        applications.save(after);

        assertThat(applications.find(pool.id(), before.id())).contains(after);
    }

    @Test
    void anotherPoolDoesNotKnowIt() {
        var application = application("A website", List.of(), List.of());
        applications.save(application);

        assertThat(applications.find(new PoolId(Ids.id()), application.id())).isEmpty();
    }

    private Application application(String name, List<String> redirects, List<String> logoutRedirects) {
        return new Application(
                new ClientId(Ids.id()),
                pool.id(),
                name,
                Optional.of(Digest.of("secret")),
                redirects,
                logoutRedirects,
                List.of(),
                LoginPolicy.DEFAULT,
                ClientRules.DEFAULT,
                Registration.OPEN);
    }
}
