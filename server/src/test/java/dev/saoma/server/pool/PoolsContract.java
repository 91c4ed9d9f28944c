package dev.saoma.server.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.testing.TestPools;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every store of pools does.
abstract class PoolsContract {

    @Autowired
    private Pools pools;

    @Autowired
    private PoolStandings standings;

    @Autowired
    private PoolRows rows;

    @Autowired
    private JdbcClient jdbc;

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

    @Test
    void aPoolOfTheFileIsTheFilesUntilTheFileNamesItNoMore() {
        pools.save(pool);
        assertThat(standings.find(pool.id())).contains(new PoolStanding(0, true, null));
        assertThat(standings.claim(pool.id(), 0)).isFalse();

        standings.leaveToConsole(Set.of());
        assertThat(standings.claim(pool.id(), 1)).isFalse();
        assertThat(standings.claim(pool.id(), 0)).isTrue();
        standings.rename(pool.id(), "Renamed");

        assertThat(pools.find(pool.id()).map(Pool::name)).contains("Renamed");
        assertThat(standings.find(pool.id())).contains(new PoolStanding(1, false, null));
        pools.save(pool);
        assertThat(standings.find(pool.id()).orElseThrow().madeByFile()).isTrue();
    }

    @Test
    void aPoolThatIsToBeDeletedIsNotOpen() {
        var at = Instant.parse("2026-03-01T08:00:00.123Z");
        standings.add(pool);
        assertThat(pools.findOpen(pool.slug())).contains(pool);

        standings.deleteAt(pool.id(), at);
        assertThat(pools.findOpen(pool.slug())).isEmpty();
        assertThat(pools.findBySlug(pool.slug())).contains(pool);
        assertThat(standings.leaving()).containsEntry(pool.id(), at);

        standings.deleteAt(pool.id(), null);
        assertThat(pools.findOpen(pool.slug())).contains(pool);
    }

    @Test
    void nothingOfAnErasedPoolIsLeftAndNothingOfAnotherIsTouched() {
        var other = TestPools.pool();
        for (var each : List.of(pool, other)) {
            standings.add(each);
            fill(each);
        }
        var before = count(other);
        assertThat(count(pool)).isEqualTo(before).isGreaterThan(10);

        var rounds = 0;
        while (rows.eraseSome(pool.id(), 2) > 0) {
            rounds++;
        }

        assertThat(rounds).isGreaterThan(7);
        assertThat(count(pool)).isZero();
        assertThat(count(other)).isEqualTo(before);
        assertThat(pools.find(other.id())).isPresent();
    }

    /// Rows of all kinds: with the pool's id, behind one and behind two others, and one that no key watches over.
    private void fill(Pool of) {
        var id = of.id().value();
        for (var suffix : List.of("1", "2", "3")) {
            var own = id.substring(0, 23) + suffix;
            jdbc.sql("insert into application (id, pool_id, name, secret_digest) values (?, ?, 'a', 'x')")
                    .params(own, id)
                    .update();
            jdbc.sql(
                            "insert into application_redirect (application_id, purpose, position, uri) values (?, 'LOGIN', 0, 'u')")
                    .param(own)
                    .update();
            jdbc.sql("insert into person (id, pool_id, name, created_at) values (?, ?, 'p', 0)")
                    .params(own, id)
                    .update();
            jdbc.sql("insert into login_country (user_id, country, scan_id, first_at) values (?, 'CN', 's', 0)")
                    .param(own)
                    .update();
        }
    }

    private int count(Pool of) {
        var id = of.id().value();
        return jdbc.sql("""
                        select (select count(*) from pool where id = :id)
                            + (select count(*) from application where pool_id = :id)
                            + (select count(*) from application_redirect where application_id like :like)
                            + (select count(*) from person where pool_id = :id)
                            + (select count(*) from login_country where user_id like :like)""")
                .param("id", id)
                .param("like", id.substring(0, 23) + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void thePoolItselfGoesLast() {
        assertThat(rows.tables().getLast()).isEqualTo("pool");
    }

    @Test
    void nothingIsLeftOfAPoolOfWhichThereIsSomethingInEachTable() {
        standings.add(pool);
        var everything = new TestRows(jdbc, pool.id());
        everything.add(List.of("developer"));
        everything.add(rows.tables().reversed().stream()
                .filter(table -> !"pool".equals(table))
                .toList());
        assertThat(rows.tables())
                .allSatisfy(
                        table -> assertThat(everything.left(table)).as(table).isOne());

        standings.deleteAt(pool.id(), Instant.EPOCH);
        new ErasePools(pools, standings, rows, _ -> {}, InstantSource.system()).erase();

        assertThat(rows.tables())
                .allSatisfy(
                        table -> assertThat(everything.left(table)).as(table).isZero());
    }

    @Test
    void everyTableThatRefersToSomethingOfAPoolIsErasedWithIt() {
        var columns = jdbc.sql("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where table_schema = current_schema
                            and lower(column_name) in ('connection_id', 'application_id', 'user_id', 'push_id', 'route_id',
                                'delivery_id', 'grant_id', 'scan_id', 'session_sid')""").query(String.class).list();

        assertThat(columns)
                .hasSizeGreaterThan(10)
                .allSatisfy(column -> assertThat(rows.tables())
                        .as(column + ": say in Belongings what it refers to")
                        .contains(column.substring(0, column.indexOf('.'))));
    }
}
