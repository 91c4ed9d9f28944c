package dev.saoma.server.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.saoma.server.push.Answer;
import dev.saoma.server.push.Outcome;
import dev.saoma.server.push.PushAnswerer;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.ReceivedPush;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Passes on what the target of the answering route replies, if it comes in time. The delivery begins with the commit,
/// whether or not anybody asks for the reply; one that comes too late is dropped, and the delivery goes its own way.
@Component
class RouteAnswers implements PushAnswerer {

    private static final Duration LONGER_THAN_ANYBODY_ASKS = Duration.ofSeconds(30);

    /// Pushes that wait at once, of all pools. Who finds no place is answered, and the delivery goes its own
    /// way.
    private static final int MOST_WAITING = 1000;

    /// What nobody came to ask for after a failure.
    private static final int MOST_EXPECTED = 10_000;

    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Cache<PushId, CompletableFuture<Optional<Answer>>> expected = Caffeine.newBuilder()
            .expireAfterWrite(LONGER_THAN_ANYBODY_ASKS)
            .maximumSize(MOST_EXPECTED)
            .build();

    RouteAnswers(InstantSource clock) {
        this.clock = clock;
    }

    /// Expects an answer, and returns whom to tell.
    Consumer<Optional<TargetReply>> expect(PushId push) {
        var answer = new CompletableFuture<Optional<Answer>>();
        expected.put(push, answer);
        return reply -> answer.complete(reply.flatMap(TargetReply::shown).map(Answer.Verbatim::new));
    }

    @Override
    public Source source() {
        return Source.ROUTE;
    }

    @Override
    public Optional<Answer> answer(ReceivedPush push, Outcome outcome, Instant deadline) {
        var answer = expected.asMap().remove(push.id());
        if (answer == null || !places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return await(answer, deadline);
        } finally {
            places.release();
        }
    }

    @Override
    public void over(ReceivedPush push) {
        expected.invalidate(push.id());
    }

    private Optional<Answer> await(CompletableFuture<Optional<Answer>> answer, Instant deadline) {
        try {
            var left = Duration.between(clock.instant(), deadline);
            return answer.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An answer is only ever completed with a value", e);
        }
    }
}
