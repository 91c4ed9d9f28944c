package dev.saoma.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.history.LoginRecords.PageKey;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.Device;
import dev.saoma.server.scan.Place;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of logins does.
abstract class LoginRecordsContract {

    /// Long before all that other tests leave there.
    private static final Instant THEN = Instant.parse("1999-03-01T08:00:00.123Z");

    @Autowired
    private Pools pools;

    @Autowired
    private LoginRecords records;

    private final Pool pool = TestPools.pool();
    private final UserId user = new UserId(Ids.id());
    private final UserId other = new UserId(Ids.id());

    @BeforeEach
    void aPool() {
        pools.save(pool);
    }

    private LoginRecord login(UserId of, Instant at, @Nullable Denial refused) {
        var login = new LoginRecord(
                Ids.hex(11),
                pool.id(),
                of,
                at,
                new ClientId(Ids.id()),
                new ConnectionId(Ids.id()),
                refused,
                new Device("Chrome", "Windows"),
                new Place("CN", "杭州"),
                "2001:db8::7");
        records.add(login);
        return login;
    }

    private List<LoginRecord> of(UserId user) {
        return records.of(pool.id(), user, null, 100);
    }

    @Test
    void loginsOfAUserAreReadAsTheyWereWrittenTheNewestFirst() {
        var first = login(user, THEN, null);
        var refused = login(user, THEN.plusMillis(1), Denial.TOO_MANY_TRIES);
        login(other, THEN, null);

        assertThat(of(user)).containsExactly(refused, first);
    }

    @Test
    void noneIsMissedOrTwiceOnPagesAlsoWhereManyCameInOneMoment() {
        for (var count = 0; count < 3; count++) {
            login(user, THEN, null);
            login(user, THEN.plusMillis(1), null);
        }

        var walked = new ArrayList<LoginRecord>();
        List<LoginRecord> page;
        do {
            var last = walked.isEmpty() ? null : walked.getLast();
            page = records.of(pool.id(), user, last == null ? null : new PageKey(last.at(), last.id()), 2);
            walked.addAll(page);
        } while (!page.isEmpty());

        assertThat(walked).hasSize(6).containsExactlyElementsOf(of(user));
    }

    @Test
    void theyFollowAUserWhoBecomesPartOfAnother() {
        login(user, THEN, null);
        login(other, THEN, null);

        records.give(pool.id(), user, other);

        assertThat(of(user)).isEmpty();
        assertThat(of(other)).hasSize(2);
    }

    @Test
    void nothingIsLeftOfAUserWhoIsForgotten() {
        login(user, THEN, null);
        login(other, THEN, null);

        records.forget(pool.id(), user);

        assertThat(of(user)).isEmpty();
        assertThat(of(other)).hasSize(1);
    }

    @Test
    void theOldestAreForgottenFirstAndNoneThatIsNotOld() {
        var before = THEN.minusSeconds(1); // than what the other tests have left
        login(user, before, null);
        login(user, before.plusMillis(1), null);
        var stays = login(user, before.plusMillis(2), null);

        assertThat(records.forget(before.plusMillis(2), 1)).isEqualTo(1);
        assertThat(of(user)).hasSize(2);
        assertThat(records.forget(before.plusMillis(2), 10)).isEqualTo(1);
        assertThat(records.forget(before.plusMillis(2), 10)).isZero();
        assertThat(of(user)).containsExactly(stays);
    }
}
