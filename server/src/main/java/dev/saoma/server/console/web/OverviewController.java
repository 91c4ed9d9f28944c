package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.figures.ReadFigures;
import dev.saoma.server.figures.Sum;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What happened in a pool, in numbers by day and connection.
@RestController
class OverviewController {

    private static final int MOST_DAYS = 400;
    private static final String USUAL_DAYS = "7";

    private static final Bilingual DAYS = new Bilingual("天数为 1 到 400。", "A number of days from 1 to 400.");
    private static final Bilingual CONNECTION =
            new Bilingual("此用户池中没有这个连接。", "This pool has no connection of this identifier.");

    private final ReadFigures figures;
    private final Connections connections;

    OverviewController(ReadFigures figures, Connections connections) {
        this.figures = figures;
        this.connections = connections;
    }

    /// Tells what happened in the pool, in numbers by day and connection.
    ///
    /// @param days how many days, today among them
    /// @param connection the identifier of the only connection that counts; all if it is left out
    @GetMapping(AdminApi.POOL + "/overview")
    @Needs(ApiScope.OVERVIEW_READ)
    ResponseEntity<OverviewView> overview(
            Caller caller,
            @Form(kind = Form.Kind.NUMBER, least = 1, most = MOST_DAYS) @RequestParam(defaultValue = USUAL_DAYS)
                    String days,
            @RequestParam(required = false) @Nullable String connection,
            Locale locale) {
        var fields = new Fields();
        var many = fields.read("days", days, DAYS, OverviewController::number);
        var only = fields.read(
                "connection", connection, CONNECTION, identifier -> connections.find(caller.pool(), identifier));
        if (many == null || !fields.areGood()) {
            return fields.problem(locale);
        }
        var known =
                connections.all(caller.pool()).stream().collect(Collectors.toMap(Connection::id, Function.identity()));
        var wanted = figures.days(many);
        List<Sum> sums = figures.of(caller.pool(), wanted).stream()
                .filter(sum -> only == null || sum.of().connection().equals(only.id()))
                .toList();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(OverviewView.of(ReadFigures.ZONE, wanted, known, sums));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.parseInt(text)).filter(days -> days >= 1 && days <= MOST_DAYS)
                : Optional.empty();
    }
}
