package dev.saoma.simulator.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.saoma.simulator.mini.Opening;
import dev.saoma.simulator.mini.Openings;
import dev.saoma.simulator.mini.PageAnswer;
import dev.saoma.simulator.mini.Visit;
import dev.saoma.simulator.mini.Visits;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A whole login with the mini program in one call, for tests.
@RestController
final class VisitController {

    private final Openings openings;
    private final Visits visits;
    private final Lookup lookup;

    VisitController(Openings openings, Visits visits, Lookup lookup) {
        this.openings = openings;
        this.visits = visits;
        this.lookup = lookup;
    }

    /// @param agree null to look at the page and press nothing
    /// @param sharePhone true unless the person declines
    record VisitRequest(
            @Nullable PersonId user,
            @Nullable String code,
            @Nullable Boolean agree,
            @Nullable Boolean sharePhone) {}

    enum Trouble {
        @JsonProperty("unknown-code")
        UNKNOWN_CODE,
        @JsonProperty("no-such-page")
        NO_SUCH_PAGE
    }

    /// @param outcome a [Visit.Outcome] or a [Trouble]
    /// @param calls what the page called, oldest first, and what it was answered
    record VisitAnswer(Object outcome, @Nullable OpenedPage miniProgram, List<PageAnswer> calls) {}

    @PostMapping("/_simulator/mini-program-scan")
    VisitAnswer scan(@RequestBody VisitRequest request) throws InterruptedException {
        Person person = lookup.user(Required.field(request.user(), "user", "the id of a user"));
        String content = Required.field(request.code(), "code", "the content of a mini program's code");
        return switch (openings.of(content)) {
            case Opening.UnknownCode() -> new VisitAnswer(Trouble.UNKNOWN_CODE, null, List.of());
            case Opening.NoSuchPage(var code, var program) ->
                new VisitAnswer(Trouble.NO_SUCH_PAGE, OpenedPage.of(code, program), List.of());
            case Opening.Page(var code, var program) -> {
                boolean sharePhone = !Boolean.FALSE.equals(request.sharePhone());
                Visit visit = visits.make(program, code, person, request.agree(), sharePhone);
                yield new VisitAnswer(visit.outcome(), OpenedPage.of(code, program), visit.calls());
            }
        };
    }
}
