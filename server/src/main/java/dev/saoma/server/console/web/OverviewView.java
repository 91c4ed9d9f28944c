package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.figures.Figures;
import dev.saoma.server.figures.Sum;
import dev.saoma.server.kernel.ConnectionId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sums of some days.
///
/// @param timeZone where the days begin
/// @param days each of them, also where nothing happened
/// @param connections those at which something happened
/// @param cells each day and connection at which something happened
record OverviewView(
        String timeZone,
        FiguresView total,
        List<DayView> days,
        List<ConnectionFiguresView> connections,
        List<CellView> cells) {

    OverviewView {
        days = List.copyOf(days);
        connections = List.copyOf(connections);
        cells = List.copyOf(cells);
    }

    record DayView(String day, FiguresView figures) {}

    /// @param identifier null where the connection has been deleted
    record ConnectionFiguresView(
            String id,
            @Nullable String identifier,
            @Nullable String displayName,
            FiguresView figures) {}

    record CellView(String day, String connection, FiguresView figures) {}

    static OverviewView of(
            ZoneId zone, List<LocalDate> days, Map<ConnectionId, Connection> connections, List<Sum> sums) {
        var byDay = sums.stream().collect(Collectors.groupingBy(sum -> sum.of().day()));
        var byConnection =
                sums.stream().collect(Collectors.groupingBy(sum -> sum.of().connection()));
        return new OverviewView(
                zone.getId(),
                FiguresView.of(Figures.of(sums)),
                days.stream()
                        .map(day -> new DayView(
                                day.toString(), FiguresView.of(Figures.of(byDay.getOrDefault(day, List.of())))))
                        .toList(),
                byConnection.entrySet().stream()
                        .map(entry -> ofConnection(entry.getKey(), connections.get(entry.getKey()), entry.getValue()))
                        .sorted(Comparator.comparingLong(view -> -view.figures().done()))
                        .toList(),
                cells(byConnection, connections));
    }

    private static List<CellView> cells(
            Map<ConnectionId, List<Sum>> byConnection, Map<ConnectionId, Connection> connections) {
        var cells = new ArrayList<CellView>();
        byConnection.forEach((id, sums) -> sums.stream()
                .collect(Collectors.groupingBy(sum -> sum.of().day()))
                .forEach((day, those) -> cells.add(
                        new CellView(day.toString(), name(id, connections), FiguresView.of(Figures.of(those))))));
        cells.sort(Comparator.comparing(CellView::day).thenComparing(CellView::connection));
        return cells;
    }

    private static ConnectionFiguresView ofConnection(
            ConnectionId id, @Nullable Connection connection, List<Sum> sums) {
        return new ConnectionFiguresView(
                id.value(),
                connection == null ? null : connection.identifier(),
                connection == null ? null : connection.displayName(),
                FiguresView.of(Figures.of(sums)));
    }

    private static String name(ConnectionId id, Map<ConnectionId, Connection> connections) {
        var connection = connections.get(id);
        return connection == null ? id.value() : connection.identifier();
    }
}
