package dev.saoma.server.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/// What every store of applications does.
abstract class ApplicationsContract {

    @Autowired
    private Applications applications;

    @Autowired
    private ConsoleDoors doors;

    @Autowired
    private FormerClientSecrets formers;

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private TransactionOperations transactions;

    private final Pool pool = TestPools.pool();

    @BeforeEach
    void savePool() {
        pools.save(pool);
    }

    private ConnectionId connection() {
        var account = TestConnections.officialAccount(pool.id());
        connections.save(account);
        return account.id();
    }

    private Application application(ClientId id, List<String> uris, List<ConnectionId> offered) {
        return new Application(
                id,
                pool.id(),
                "网站",
                Optional.of(Digest.of("secret")),
                uris,
                List.of("https://a.example/bye"),
                offered,
                new LoginPolicy(Policy.CONFIRM, true),
                ClientRules.DEFAULT,
                Registration.CLOSED);
    }

    @Test
    void anApplicationIsFoundAsItWasSavedWithAllInOrder() {
        var application = application(
                new ClientId(Ids.id()),
                List.of("https://z.example/1", "https://a.example/2", "https://m.example/" + "x".repeat(1900)),
                List.of(connection(), connection(), connection()));
        applications.save(application);

        assertThat(applications.find(pool.id(), application.id())).contains(application);
    }

    @Test
    void aProgramWithoutASecretKeepsItsRules() {
        var rules = new ClientRules(
                ClientKind.NATIVE,
                true,
                true,
                true,
                AccessTokenFormat.OPAQUE,
                TokenAlgorithm.EDDSA,
                true,
                List.of("https://b.example", "https://a.example"),
                new TokenLives(Optional.of(Duration.ofMinutes(10)), Optional.empty(), Optional.of(Duration.ofDays(2))),
                Optional.of("https://a.example/logged-out"));
        var application = new Application(
                new ClientId(Ids.id()),
                pool.id(),
                "App",
                Optional.empty(),
                List.of("org.example.app:/callback"),
                List.of(),
                List.of(),
                LoginPolicy.DEFAULT,
                rules,
                Registration.OPEN);
        applications.save(application);
        assertThat(applications.find(pool.id(), application.id())).contains(application);

        var changed = application(application.id(), List.of("https://a.example/"), List.of());
        applications.save(changed);
        assertThat(applications.find(pool.id(), application.id())).contains(changed);
    }

    @Test
    void savingAgainReplacesEverything() {
        var id = new ClientId(Ids.id());
        applications.save(application(id, List.of("https://a.example/", "https://b.example/"), List.of(connection())));
        var changed = application(id, List.of("https://b.example/"), List.of(connection(), connection()));
        applications.save(changed);

        assertThat(applications.find(pool.id(), id)).contains(changed);
    }

    @Test
    void theApplicationsThatShowAConnectionAreFoundByIt() {
        var shared = connection();
        var alone = connection();
        var one = application(new ClientId(Ids.id()), List.of(), List.of(alone, shared));
        var other = application(new ClientId(Ids.id()), List.of(), List.of(shared));
        applications.save(one);
        applications.save(other);

        assertThat(applications.showing(pool.id(), shared)).containsExactlyInAnyOrder(one, other);
        assertThat(applications.showing(pool.id(), alone)).containsExactly(one);
        assertThat(applications.showing(pool.id(), connection())).isEmpty();
        assertThat(applications.showing(TestPools.pool().id(), shared)).isEmpty();
    }

    @Test
    void whatIsKnownIsWhatWasSavedHereLast() {
        var id = new ClientId(Ids.id());
        applications.save(application(id, List.of("https://a.example/1"), List.of()));
        assertThat(applications.known(pool.id(), id)).isEqualTo(applications.find(pool.id(), id));
        assertThat(applications.known(TestPools.pool().id(), id)).isEmpty();

        applications.save(application(id, List.of("https://a.example/2"), List.of()));
        assertThat(applications.known(pool.id(), id).orElseThrow().redirectUris())
                .containsExactly("https://a.example/2");

        applications.switchOff(id, Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(applications.known(pool.id(), id)).isEmpty();
    }

    @Test
    void whatIsTakenBackIsNotKnown() {
        var before = application(new ClientId(Ids.id()), List.of("https://a.example/1"), List.of());
        applications.save(before);
        transactions.executeWithoutResult(transaction -> {
            applications.save(application(before.id(), List.of("https://a.example/2"), List.of()));
            applications.known(pool.id(), before.id());
            transaction.setRollbackOnly();
        });
        assertThat(applications.known(pool.id(), before.id())).contains(before);
    }

    @Test
    void homeLeadWebsitesThatOfferAWayInAndTellWhereTheirVisitorsComeOut() {
        var way = connection();
        var device = new ClientRules(
                ClientKind.DEVICE,
                true,
                false,
                false,
                ClientRules.DEFAULT.accessTokens(),
                ClientRules.DEFAULT.algorithm(),
                false,
                List.of(),
                ClientRules.DEFAULT.lives(),
                Optional.empty());
        var second = named("B", List.of("https://b.example/bye"), List.of(way), ClientRules.DEFAULT);
        var first = named("A", List.of("https://a.example/bye"), List.of(way), ClientRules.DEFAULT);
        var third = named("C", List.of("https://c.example/bye"), List.of(way), ClientRules.DEFAULT);
        var gone = named("Gone", List.of("https://g.example/bye"), List.of(way), ClientRules.DEFAULT);
        named("No way in", List.of("https://n.example/bye"), List.of(), ClientRules.DEFAULT);
        named("No way out", List.of(), List.of(way), ClientRules.DEFAULT);
        named("A device", List.of("https://d.example/bye"), List.of(way), device);
        applications.switchOff(gone.id(), Instant.parse("2026-03-01T08:00:00Z"));

        assertThat(applications.leadingHome(pool.id(), 5)).containsExactly(first, second, third);
        assertThat(applications.leadingHome(pool.id(), 2)).containsExactly(first, second);
        assertThat(applications.leadingHome(TestPools.pool().id(), 5)).isEmpty();
    }

    private Application named(String name, List<String> out, List<ConnectionId> offered, ClientRules rules) {
        var application = new Application(
                new ClientId(Ids.id()),
                pool.id(),
                name,
                Optional.empty(),
                List.of("https://a.example/in"),
                out,
                offered,
                LoginPolicy.DEFAULT,
                rules,
                Registration.OPEN);
        applications.save(application);
        return application;
    }

    @Test
    void anApplicationDoesNotExistInAnotherPool() {
        var application = application(new ClientId(Ids.id()), List.of(), List.of());
        applications.save(application);

        assertThat(applications.find(TestPools.pool().id(), application.id())).isEmpty();
        assertThat(applications.poolOf(application.id())).contains(pool.id());
        assertThat(applications.poolOf(new ClientId(Ids.id()))).isEmpty();
    }

    @Test
    void anApplicationThatIsGoneMakesNoNewUsers() {
        var application = new Application(
                new ClientId(Ids.id()),
                pool.id(),
                "Open to all",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                LoginPolicy.DEFAULT,
                ClientRules.DEFAULT,
                Registration.OPEN);
        applications.save(application);
        assertThat(applications.registrationOf(pool.id(), application.id())).isEqualTo(Registration.OPEN);

        applications.switchOff(application.id(), Instant.parse("2026-03-01T08:00:00Z"));

        assertThat(applications.registrationOf(pool.id(), application.id())).isEqualTo(Registration.CLOSED);
        assertThat(applications.registrationOf(pool.id(), new ClientId(Ids.id())))
                .isEqualTo(Registration.CLOSED);
    }

    @Test
    void theConsolesOwnApplicationsAreThereWhereItsConnectionWasChosen() {
        var first = connection();
        var second = connection();
        doors.choose(new ConsoleDoor(pool.id(), first));
        doors.choose(new ConsoleDoor(pool.id(), second));

        assertThat(doors.chosen()).contains(new ConsoleDoor(pool.id(), second));
        for (var login : ConsoleLogin.values()) {
            assertThat(applications.find(pool.id(), login.id())).contains(login.in(pool.id(), second));
            assertThat(applications.known(pool.id(), login.id())).isPresent();
            assertThat(applications.findListed(pool.id(), login.id())).isEmpty();
            assertThat(applications.find(TestPools.pool().id(), login.id())).isEmpty();
            assertThat(applications.policyOf(pool.id(), login.id()).policy()).isEqualTo(Policy.NUMBER);
        }
        assertThat(applications.registrationOf(pool.id(), ConsoleLogin.SIGN_IN.id()))
                .isEqualTo(Registration.CLOSED);
        assertThat(applications.all(pool.id())).isEmpty();

        assertThat(doors.clear()).isTrue();
        assertThat(doors.clear()).isFalse();
        assertThat(applications.find(pool.id(), ConsoleLogin.SIGN_IN.id())).isEmpty();
    }

    @Test
    void aFormerSecretIsGoodUntilItsEndAndSaysWhenItWasUsed() {
        var then = Instant.parse("2026-03-01T08:00:00.123Z");
        var id = new ClientId(Ids.id());
        applications.save(application(id, List.of(), List.of()));
        formers.keep(new FormerClientSecret(pool.id(), id, Digest.of("first"), then, null, null));
        var kept = new FormerClientSecret(pool.id(), id, Digest.of("second"), then, then.plusSeconds(600), null);
        formers.keep(kept);

        assertThat(formers.of(id, then)).contains(kept);
        formers.use(id, then.plusSeconds(60));
        formers.use(id, then.plusSeconds(90));
        assertThat(formers.of(id, then).orElseThrow().usedAt()).isEqualTo(then.plusSeconds(60));
        formers.use(id, then.plusSeconds(120));
        assertThat(formers.of(id, then).orElseThrow().usedAt()).isEqualTo(then.plusSeconds(120));
        assertThat(formers.of(id, then.plusSeconds(600))).isEmpty();

        assertThat(formers.end(id)).isTrue();
        assertThat(formers.end(id)).isFalse();
        assertThat(formers.of(id, then)).isEmpty();
    }
}
