package dev.saoma.simulator.push;

import dev.saoma.simulator.activity.Excerpt;
import dev.saoma.simulator.fault.FaultKind;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MessageMode;
import dev.saoma.simulator.world.OpenId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A push and what became of it.
///
/// @param sentQuery the query of the first attempt, empty before there is one
/// @param reply what the server answered the person with, null when nothing
/// @param problem why the person is shown 该公众号提供的服务出现故障, null when they are not
public record Push(
        String id,
        Instant at,
        AppId accountId,
        String kind,
        @Nullable OpenId openId,
        MessageMode mode,
        String url,
        String clearXml,
        String sentQuery,
        String sentBody,
        List<FaultKind> faults,
        List<Attempt> attempts,
        Outcome outcome,
        @Nullable Reply reply,
        @Nullable Trouble problem) {

    Push with(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        return new Push(
                id,
                at,
                accountId,
                kind,
                openId,
                mode,
                url,
                clearXml,
                sentQuery.isEmpty() ? attempt.query() : sentQuery,
                sentBody,
                faults,
                List.copyOf(all),
                outcome,
                reply,
                problem);
    }

    Push ended(Outcome ending, @Nullable Reply understood, @Nullable Trouble shownProblem) {
        return new Push(
                id,
                at,
                accountId,
                kind,
                openId,
                mode,
                url,
                clearXml,
                sentQuery,
                sentBody,
                faults,
                attempts,
                ending,
                understood,
                shownProblem);
    }

    Push excerpt() {
        return new Push(
                id,
                at,
                accountId,
                kind,
                openId,
                mode,
                url,
                Excerpt.of(clearXml),
                sentQuery,
                Excerpt.of(sentBody),
                faults,
                attempts.stream().map(Attempt::excerpt).toList(),
                outcome,
                reply,
                problem);
    }
}
