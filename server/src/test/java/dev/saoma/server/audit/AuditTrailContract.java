package dev.saoma.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.Cursor;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of the audit trail does.
abstract class AuditTrailContract {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private AuditTrail trail;

    private final PoolId pool = new PoolId(Ids.id());

    private AuditEntry entry(String id, Instant at) {
        return new AuditEntry(
                id + Ids.hex(6),
                at,
                pool,
                new Actor.Program(new ClientId(Ids.id())),
                "platform-token.read",
                "connection/official-account",
                Map.of("address", "扫码 \"quoted\"", "scope", "a b"));
    }

    @Test
    void whatIsWrittenIsRead() {
        var entry = entry("a", THEN);
        var byItself = new AuditEntry(
                "0" + Ids.hex(6), THEN, pool, new Actor.Itself(), "connection.changed", "connection/x", Map.of());
        trail.add(entry);
        trail.add(byItself);

        assertThat(trail.newest(AuditQuery.of(pool, 10))).containsExactly(entry, byItself);
    }

    @Test
    void theNewestComesFirstAndPagesMeet() {
        var oldest = entry("z", THEN.minusMillis(1));
        var one = entry("a", THEN);
        var sameMoment = entry("b", THEN);
        var newest = entry("a", THEN.plusMillis(1));
        for (var entry : new AuditEntry[] {one, newest, oldest, sameMoment}) {
            trail.add(entry);
        }

        var first = trail.newest(AuditQuery.of(pool, 2));
        var second = trail.newest(new AuditQuery(pool, null, null, null, null, null, behind(first.getLast()), 2));

        assertThat(first).containsExactly(newest, sameMoment);
        assertThat(second).containsExactly(one, oldest);
    }

    @Test
    void anotherPoolHasItsOwn() {
        trail.add(entry("a", THEN));

        assertThat(trail.newest(AuditQuery.of(new PoolId(Ids.id()), 10))).isEmpty();
    }

    @Test
    void whatWasDoneToOneThingIsReadByItself() {
        var here =
                new AuditEntry("a" + Ids.hex(6), THEN, pool, new Actor.Itself(), "user.changed", "user/one", Map.of());
        trail.add(here);
        trail.add(entry("b", THEN));

        assertThat(trail.newest(of(pool, "user/one", null))).containsExactly(here);
        assertThat(trail.newest(of(pool, "user/one", behind(here)))).isEmpty();
        assertThat(trail.newest(of(new PoolId(Ids.id()), "user/one", null))).isEmpty();
    }

    @Test
    void whatOneActorDidIsReadByItself() {
        var developer = new Actor.Developer(new DeveloperId(Ids.id()));
        var program = new Actor.Program(new ClientId(developer.developer().value()));
        var before = by("a", developer, THEN);
        var after = by("b", developer, THEN);
        var byProgram = by("c", program, THEN);
        var byItself = by("d", new Actor.Itself(), THEN);
        for (var entry : new AuditEntry[] {before, byItself, after, byProgram, entry("e", THEN)}) {
            trail.add(entry);
        }

        assertThat(trail.newest(by(developer, null, 10))).containsExactly(after, before);
        assertThat(trail.newest(by(program, null, 10))).containsExactly(byProgram);
        assertThat(trail.newest(by(new Actor.Itself(), null, 10))).containsExactly(byItself);
        assertThat(trail.newest(by(developer, null, 1))).containsExactly(after);
        assertThat(trail.newest(by(developer, behind(after), 10))).containsExactly(before);
    }

    @Test
    void whatOneActorDidToOneThingIsReadByItself() {
        var developer = new Actor.Developer(new DeveloperId(Ids.id()));
        var there = by("a", developer, THEN);
        trail.add(there);
        trail.add(by("b", new Actor.Itself(), THEN));

        assertThat(trail.newest(new AuditQuery(pool, developer, null, there.object(), null, null, null, 10)))
                .containsExactly(there);
        assertThat(trail.newest(new AuditQuery(pool, developer, null, "user/other", null, null, null, 10)))
                .isEmpty();
    }

    @Test
    void whatWasDoneInOneWayIsReadByItselfOfAllOfOneThingAndOfOneActor() {
        var actor = new Actor.Developer(new DeveloperId(Ids.id()));
        var before = done("a", actor, "doctor.run");
        var after = done("b", actor, "doctor.run");
        var bySomebody = done("c", new Actor.Itself(), "doctor.run");
        for (var entry : new AuditEntry[] {before, done("d", actor, "user.changed"), bySomebody, after}) {
            trail.add(entry);
        }

        assertThat(trail.newest(done("doctor.run", null, null, null))).containsExactly(bySomebody, after, before);
        assertThat(trail.newest(done("doctor.run", null, null, behind(after)))).containsExactly(before);
        assertThat(trail.newest(done("doctor.run", actor, null, null))).containsExactly(after, before);
        assertThat(trail.newest(done("doctor.run", actor, "user/one", null))).containsExactly(after, before);
        assertThat(trail.newest(done("doctor.run", null, "user/other", null))).isEmpty();
        assertThat(trail.newest(done("doctor.runs", null, null, null))).isEmpty();
    }

    private AuditEntry done(String id, Actor actor, String action) {
        return new AuditEntry(id + Ids.hex(6), THEN, pool, actor, action, "user/one", Map.of());
    }

    private AuditQuery done(String action, @Nullable Actor actor, @Nullable String object, @Nullable Cursor after) {
        return new AuditQuery(pool, actor, action, object, null, null, after, 10);
    }

    @Test
    void aStretchOfTimeHasItsFirstMomentAndNotTheOneThatItEndsWith() {
        var first = entry("a", THEN);
        var second = entry("b", THEN);
        var third = entry("a", THEN.plusMillis(1));
        for (var entry :
                new AuditEntry[] {entry("a", THEN.minusMillis(1)), first, second, third, entry("a", THEN.plusMillis(2))
                }) {
            trail.add(entry);
        }

        assertThat(trail.newest(new AuditQuery(pool, null, null, null, THEN, THEN.plusMillis(2), null, 10)))
                .containsExactly(third, second, first);
        assertThat(trail.newest(new AuditQuery(pool, null, null, null, THEN, THEN.plusMillis(2), behind(second), 10)))
                .containsExactly(first);
        assertThat(trail.newest(new AuditQuery(pool, null, null, null, null, THEN, behind(third), 10)))
                .hasSize(1);
    }

    private AuditEntry by(String id, Actor actor, Instant at) {
        return new AuditEntry(id + Ids.hex(6), at, pool, actor, "user.changed", "user/one", Map.of());
    }

    private AuditQuery by(Actor actor, @Nullable Cursor after, int limit) {
        return new AuditQuery(pool, actor, null, null, null, null, after, limit);
    }

    private static AuditQuery of(PoolId pool, String object, @Nullable Cursor after) {
        return new AuditQuery(pool, null, null, object, null, null, after, 10);
    }

    private static Cursor behind(AuditEntry entry) {
        return new Cursor(entry.at(), entry.id());
    }
}
