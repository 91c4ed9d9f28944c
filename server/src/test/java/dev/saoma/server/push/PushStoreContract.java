package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.testing.Ids;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/// What every store of pushes does.
abstract class PushStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private PushStore pushes;

    private final ConnectionId connection = new ConnectionId(Ids.id());

    private SeenPush push(ConnectionId of, String key, Instant at) {
        return new SeenPush(new PushId(Ids.hex(11)), of, key, "SCAN", "ACCEPTED", at);
    }

    @Test
    void aPushIsRecordedOnceForItsConnection() {
        pushes.add(push(connection, "key", NOW));

        assertThatThrownBy(() -> pushes.add(push(connection, "key", NOW.plusSeconds(5))))
                .isInstanceOf(DuplicateKeyException.class);
        pushes.add(push(connection, "KEY", NOW));
        pushes.add(push(new ConnectionId(Ids.id()), "key", NOW));
    }

    @Test
    void oldPushesAreForgottenAFewAtATime() {
        var longAgo = NOW.minus(Duration.ofDays(2000));
        for (var key : new String[] {"a", "b", "c"}) {
            pushes.add(push(connection, key, longAgo));
        }
        var before = longAgo.plusSeconds(1);

        assertThat(pushes.forget(before, 2)).isEqualTo(2);
        assertThat(pushes.forget(before, 2)).isEqualTo(1);
        assertThat(pushes.forget(before, 2)).isZero();
        pushes.add(push(connection, "a", NOW));
    }
}
