package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.connection.wechat.Transport.Outcome;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Chance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Makes a call: so many of one AppID at once, and again if WeChat says that it is busy (-1) or the network fails,
/// within the time that the call has.
@Component
final class ApiClient {

    private static final int BUSY = -1;
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LEAST_TIME_FOR_AN_ATTEMPT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT_FOR_A_PLACE = Duration.ofSeconds(2);

    private final Transport transport;
    private final WeChatSettings settings;
    private final CountUse uses;
    private final Chance chance;
    private final Map<AppId, Semaphore> places = new ConcurrentHashMap<>();

    ApiClient(Transport transport, WeChatSettings settings, CountUse uses, Chance chance) {
        this.transport = transport;
        this.settings = settings;
        this.uses = uses;
        this.chance = chance;
    }

    /// @param read the data of a successful answer; nothing where it lacks what it must have
    <T> Reply<T> call(AppId app, ApiRequest request, Deadline deadline, Function<Answer, Optional<T>> read) {
        try {
            var outcome = attempt(app, request, deadline);
            for (var number = 1; number < ATTEMPTS && request.mayRepeat() && isWorthAnother(outcome); number++) {
                var pause = pause(number);
                if (!deadline.leaves(pause.plus(LEAST_TIME_FOR_AN_ATTEMPT))) {
                    break;
                }
                Thread.sleep(pause);
                outcome = attempt(app, request, deadline);
            }
            return reply(outcome, request, read);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable<>(request + ": interrupted");
        }
    }

    private Outcome attempt(AppId app, ApiRequest request, Deadline deadline) throws InterruptedException {
        var place = places.computeIfAbsent(app, _ -> new Semaphore(settings.callsAtOnce()));
        var patience = deadline.leftUpTo(LONGEST_WAIT_FOR_A_PLACE);
        if (!place.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return new Outcome.Nothing("too many calls of " + app + " under way", false);
        }
        try {
            var time = deadline.leftUpTo(settings.readTimeout());
            if (!time.isPositive()) {
                return new Outcome.Nothing("no time left for the call", false);
            }
            // WeChat counts it whatever it answers.
            Counted.ofCall(request.call()).ifPresent(what -> uses.count(app, what));
            return transport.send(request, time);
        } finally {
            place.release();
        }
    }

    private static boolean isWorthAnother(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(var answer) -> answer.errcode() == BUSY;
            case Outcome.Nothing nothing -> nothing.mayPass();
        };
    }

    /// Doubles each time; from half to the whole of it, so that those who failed together do not return together.
    private Duration pause(int number) {
        var most = FIRST_PAUSE.toMillis() << number;
        var half = most / 2;
        return Duration.ofMillis(half + half * Byte.toUnsignedInt(chance.bytes(1)[0]) / 255);
    }

    private static <T> Reply<T> reply(Outcome outcome, ApiRequest request, Function<Answer, Optional<T>> read) {
        return switch (outcome) {
            case Outcome.Nothing nothing -> new Reply.Unreachable<>(request + ": " + nothing.why());
            case Outcome.Answered(var answer)
            when answer.errcode() != 0 ->
                new Reply.Failed<>(
                        answer.errcode(),
                        answer.errmsg().replace(request.confidential().reveal(), "•••"));
            case Outcome.Answered(var answer) ->
                read.apply(answer)
                        .<Reply<T>>map(Reply.Ok::new)
                        .orElseGet(() -> new Reply.Unreachable<>(request + ": an answer that lacks what it must have"));
        };
    }
}
