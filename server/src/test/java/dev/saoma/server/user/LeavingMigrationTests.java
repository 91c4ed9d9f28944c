package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.testing.Ids;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What becomes of people from before.
class LeavingMigrationTests {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + Ids.id() + ";DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void whoeverIsKnownFollowsAndAUnionIdIsTheEldestUsers() {
        migrate("16");
        jdbc.sql("insert into pool (id, slug, name) values ('p', 'p', 'A pool')")
                .update();
        person("a", 3, "union");
        person("b", 2, "union");
        person("c", 1, null);

        migrate("17");

        assertThat(jdbc.sql("select followed_at from identity order by created_at")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L, 3L);
        assertThat(jdbc.sql("select user_id from union_owner")
                        .query(String.class)
                        .list())
                .containsExactly("b");
    }

    private void person(String id, long at, @Nullable String unionId) {
        jdbc.sql("insert into person (id, pool_id, name, created_at) values (:id, 'p', 'wx', :at)")
                .param("id", id)
                .param("at", at)
                .update();
        jdbc.sql("""
                        insert into identity (pool_id, app_id, open_id, user_id, union_id, created_at)
                        values ('p', 'wx', :id, :id, :union, :at)""").param("id", id).param("union", unionId).param("at", at).update();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .placeholders(Map.of("bytes", "blob", "letters", ""))
                .target(version)
                .load()
                .migrate();
    }
}
