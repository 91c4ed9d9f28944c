package dev.saoma.server.trash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.route.Deliveries;
import dev.saoma.server.route.Routes;
import dev.saoma.server.route.TestRoutes;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestReplies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every store of deleted things does.
abstract class TrashContract {

    private static final Instant DELETED = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final Instant ERASED = DELETED.plusSeconds(60);

    @Autowired
    private TrashStore store;

    @Autowired
    private Pools pools;

    @Autowired
    private Applications applications;

    @Autowired
    private Connections connections;

    @Autowired
    private Routes routes;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private RepliesStore replies;

    @Autowired
    private JdbcClient jdbc;

    private final Pool pool = TestPools.pool();
    private final List<Object> events = new ArrayList<>();

    private final Connection bystander = TestConnections.officialAccount(pool.id());
    private final Application offering = application();
    private int offered;

    @BeforeEach
    void anEmptyTrashAndAPoolWithAnApplicationThatOffersAConnection() {
        pools.save(pool);
        connections.save(bystander);
        applications.save(offering);
        // What tests before this one have left.
        empty(ERASED.plusSeconds(60));
        events.clear();
    }

    private Application application() {
        return new Application(
                new ClientId(Ids.id()),
                pool.id(),
                "Website",
                Optional.of(Digest.of("secret")),
                List.of("https://a.example/callback", "https://b.example/callback"),
                List.of(),
                List.of(bystander.id()),
                LoginPolicy.DEFAULT,
                ClientRules.DEFAULT,
                Registration.OPEN);
    }

    /// One that is switched off, with all that can belong to one of its kind.
    private String deleted(TrashKind kind) {
        return switch (kind) {
            case APPLICATION -> deletedApplication();
            case CONNECTION -> deletedConnection();
            case WEBHOOK -> deletedWebhook();
        };
    }

    private String deletedApplication() {
        var application = application();
        var id = application.id();
        applications.save(application);
        insert(
                "client_former_secret (client_id, pool_id, digest, replaced_at) values (:id, :pool, 'd', 0)",
                id.value());
        insert("""
                brand (pool_id, application_id, settings, version, made_by_file)
                values (:pool, :id, '{}', 0, false)""", id.value());
        applications.switchOff(id, DELETED);
        return id.value();
    }

    private String deletedConnection() {
        var program = TestConnections.miniProgram(pool.id());
        connections.save(program);
        var route = TestRoutes.route(program.id(), "https://shop.example.org/");
        routes.save(route);
        deliveries.add(TestRoutes.delivery(route, "somebody", DELETED));
        replies.save(program.id(), TestReplies.SILENT);
        jdbc.sql("insert into application_connection (application_id, position, connection_id) values (?, ?, ?)")
                .params(offering.id().value(), ++offered, program.id().value())
                .update();
        connections.switchOff(program.id());
        return program.identifier();
    }

    private String deletedWebhook() {
        var id = Ids.id();
        insert("""
                        webhook (id, pool_id, target, topics, wechat_ids, secret_sealed, state, created_at, version, active)
                        values (:id, :pool, 'https://shop.example.org/', '', false, '', 'PAUSED', 0, 0, false)""", id);
        for (var message : List.of(Ids.hex(11), Ids.hex(11), Ids.hex(11))) {
            jdbc.sql("""
                            insert into webhook_message (id, webhook_id, about, place, topic, sealed, state, attempts,
                                                         created_at, moved_at, gives_up_at)
                            values (:message, :id, 'u', 0, 'user.created', :sealed, 'WAITING', 1, 0, 0, 0)""")
                    .params(Map.of("message", message, "id", id, "sealed", new byte[1]))
                    .update();
            jdbc.sql("insert into webhook_attempt (message_id, ended_at, millis, excerpt) values (?, 0, 0, '')")
                    .param(message)
                    .update();
        }
        return id;
    }

    private void insert(String into, String id) {
        jdbc.sql("insert into " + into)
                .params(Map.of("id", id, "pool", pool.id().value()))
                .update();
    }

    /// How many rows each table has.
    private Map<String, Integer> rows() {
        var rows = new TreeMap<String, Integer>();
        jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema and table_type = 'BASE TABLE'""")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table.toUpperCase(Locale.ROOT),
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Integer.class)
                                .single()));
        return rows;
    }

    private void empty(Instant now) {
        new EmptyTrash(store, events::add, () -> now).empty();
    }

    private List<String> ids(TrashKind kind, PoolId of, Instant now) {
        return store.of(kind, of, now).stream().map(Trashed::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDeletedIsListedUntilItIsErasedTheLatestFirst(TrashKind kind) {
        var one = deleted(kind);
        var other = deleted(kind);
        store.add(kind, pool.id(), one, ERASED);
        store.add(kind, pool.id(), other, ERASED.plusMillis(1));

        assertThat(ids(kind, pool.id(), DELETED)).containsExactly(other, one);
        assertThat(ids(kind, pool.id(), ERASED)).containsExactly(other);
        assertThat(ids(kind, TestPools.pool().id(), DELETED)).isEmpty();
        assertThat(store.of(kind, pool.id(), DELETED).getLast().eraseAt()).isEqualTo(ERASED);
    }

    @ParameterizedTest
    @EnumSource
    void itIsHadBackOnceAndInItsTimeAndInItsPool(TrashKind kind) {
        var id = deleted(kind);
        assertThat(store.restore(kind, pool.id(), id, DELETED))
                .as("not deleted")
                .isFalse();
        store.add(kind, pool.id(), id, ERASED);

        assertThat(store.restore(kind, TestPools.pool().id(), id, DELETED)).isFalse();
        assertThat(store.restore(kind, pool.id(), id, ERASED)).as("too late").isFalse();
        assertThat(store.restore(kind, pool.id(), id, DELETED)).isTrue();
        assertThat(store.restore(kind, pool.id(), id, DELETED)).as("again").isFalse();
        assertThat(ids(kind, pool.id(), DELETED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfWhatIsErasedIsLeftAndNothingElseIsTouched(TrashKind kind) {
        store.add(kind, pool.id(), deleted(kind), ERASED.plusMillis(1));
        var before = rows();
        var id = deleted(kind);
        assertThat(rows()).isNotEqualTo(before);
        store.add(kind, pool.id(), id, ERASED);

        empty(ERASED.minusMillis(1));
        assertThat(events).isEmpty();
        empty(ERASED);

        assertThat(ids(kind, pool.id(), DELETED)).hasSize(1);
        assertThat(store.due(kind, ERASED, 10)).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Erased.class, erased -> assertThat(erased.object()).isEqualTo(kind.object(id)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHadBackIsNotErased(TrashKind kind) {
        var id = deleted(kind);
        store.add(kind, pool.id(), id, ERASED);
        store.restore(kind, pool.id(), id, DELETED);
        var before = rows();

        empty(ERASED);

        assertThat(rows()).isEqualTo(before);
        assertThat(events).isEmpty();
    }
}
