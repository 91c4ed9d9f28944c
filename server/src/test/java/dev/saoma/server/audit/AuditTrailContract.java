package dev.saoma.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.Cursor;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

        assertThat(trail.newest(pool, Optional.empty(), 10)).containsExactly(entry, byItself);
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

        var first = trail.newest(pool, Optional.empty(), 2);
        var last = first.getLast();
        var second = trail.newest(pool, Optional.of(new Cursor(last.at(), last.id())), 2);

        assertThat(first).containsExactly(newest, sameMoment);
        assertThat(second).containsExactly(one, oldest);
    }

    @Test
    void anotherPoolHasItsOwn() {
        trail.add(entry("a", THEN));

        assertThat(trail.newest(new PoolId(Ids.id()), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void whatWasDoneToOneThingIsReadByItself() {
        var here =
                new AuditEntry("a" + Ids.hex(6), THEN, pool, new Actor.Itself(), "user.changed", "user/one", Map.of());
        trail.add(here);
        trail.add(entry("b", THEN));

        assertThat(trail.newest(pool, "user/one", Optional.empty(), 10)).containsExactly(here);
        assertThat(trail.newest(pool, "user/one", Optional.of(new Cursor(here.at(), here.id())), 10))
                .isEmpty();
        assertThat(trail.newest(new PoolId(Ids.id()), "user/one", Optional.empty(), 10))
                .isEmpty();
    }
}
