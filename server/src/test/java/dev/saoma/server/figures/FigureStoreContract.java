package dev.saoma.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.figures.Figure.Event;
import dev.saoma.server.figures.Figure.Failure;
import dev.saoma.server.figures.Figure.Wait;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of sums does.
abstract class FigureStoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private FigureStore store;

    private final PoolId pool = new PoolId(Ids.id());
    private final ConnectionId connection = new ConnectionId(Ids.id());

    private Sum sum(LocalDate day, Figure what, long times) {
        return new Sum(new Sum.Of(day, pool, connection, what), times);
    }

    @Test
    void whatIsAddedIsAddedUp() {
        store.add(sum(DAY, Event.DONE, 2));
        store.add(sum(DAY, Event.DONE, 3));

        assertThat(store.find(pool, DAY, DAY)).containsExactly(sum(DAY, Event.DONE, 5));
    }

    @Test
    void everythingThatIsCountedIsReadAsItWas() {
        store.add(sum(DAY, new Failure("wrong-number"), 1));
        store.add(sum(DAY, new Wait(40), 1));

        assertThat(store.find(pool, DAY, DAY))
                .containsExactlyInAnyOrder(sum(DAY, new Failure("wrong-number"), 1), sum(DAY, new Wait(40), 1));
    }

    @Test
    void otherDaysAndOtherPoolsAreNotFound() {
        store.add(sum(DAY.minusDays(1), Event.DONE, 1));
        store.add(sum(DAY.plusDays(1), Event.DONE, 1));

        assertThat(store.find(pool, DAY, DAY)).isEmpty();
        assertThat(store.find(new PoolId(Ids.id()), DAY.minusDays(1), DAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void whatIsOldIsForgotten() {
        var old = LocalDate.of(2020, 1, 1);
        store.add(sum(old, Event.DONE, 1));
        store.add(sum(DAY, Event.DONE, 1));

        store.forget(old.plusDays(1));

        assertThat(store.find(pool, old, DAY)).containsExactly(sum(DAY, Event.DONE, 1));
    }
}
