package dev.saoma.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.testing.Ids;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of counts does.
abstract class CountStoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private CountStore store;

    private final AppId app = new AppId("wx" + Ids.hex(8));

    @Test
    void whatIsAddedAddsUp() {
        assertThat(store.add(DAY, app, Counted.QR_CODE, 3)).isEqualTo(3);
        assertThat(store.add(DAY, app, Counted.QR_CODE, 4)).isEqualTo(7);
        store.add(DAY, app, Counted.REFUSED_TOKEN, 1);

        assertThat(store.find(DAY, app)).isEqualTo(Map.of(Counted.QR_CODE, 7L, Counted.REFUSED_TOKEN, 1L));
    }

    @Test
    void anotherDayAndAnotherAppHaveTheirOwn() {
        store.add(DAY, app, Counted.USER, 1);

        assertThat(store.find(DAY.plusDays(1), app)).isEmpty();
        assertThat(store.find(DAY, new AppId("wx" + Ids.hex(8)))).isEmpty();
    }

    @Test
    void nothingIsLostWhenManyAddAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var count = 0; count < 20; count++) {
                threads.execute(() -> store.add(DAY, app, Counted.TOKEN, 2));
            }
        }

        assertThat(store.find(DAY, app)).containsEntry(Counted.TOKEN, 40L);
    }

    @Test
    void oldDaysAreForgotten() {
        var longAgo = DAY.minusYears(20);
        store.add(longAgo, app, Counted.TOKEN, 1);
        store.add(DAY, app, Counted.TOKEN, 1);

        store.forget(longAgo.plusDays(1));

        assertThat(store.find(longAgo, app)).isEmpty();
        assertThat(store.find(DAY, app)).hasSize(1);
    }
}
