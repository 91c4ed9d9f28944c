package dev.saoma.server.figures;

import dev.saoma.server.kernel.PoolId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Reads the sums of a pool. Other nodes' last seconds are missing.
@Service
public class ReadFigures {

    /// Where the days begin that are counted by.
    public static final ZoneId ZONE = CountFigures.CHINA;

    private final FigureStore store;
    private final CountFigures counting;

    ReadFigures(FigureStore store, CountFigures counting) {
        this.store = store;
        this.counting = counting;
    }

    /// The last so many days, today among them.
    public List<LocalDate> days(int many) {
        var today = counting.today();
        return today.minusDays(many - 1L).datesUntil(today.plusDays(1)).toList();
    }

    /// All that was counted on those days, by day and connection.
    public List<Sum> of(PoolId pool, List<LocalDate> days) {
        var from = days.getFirst();
        var to = days.getLast();
        return Stream.concat(store.find(pool, from, to).stream(), counting.unwritten(pool).stream())
                .filter(sum -> !sum.of().day().isBefore(from) && !sum.of().day().isAfter(to))
                .toList();
    }
}
