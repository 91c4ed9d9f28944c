package dev.saoma.server.message;

import dev.saoma.server.message.SendingCounts.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Counts a code for all that it counts for: the address that it goes to, who asks, where from, and the pool.
@Component
final class SendingLimits {

    private static final Duration HOUR = Duration.ofHours(1);

    static final Duration DAY = Duration.ofDays(1);

    private final SendingCounts counts;
    private final MessageSettings settings;

    SendingLimits(SendingCounts counts, MessageSettings settings) {
        this.counts = counts;
        this.settings = settings;
    }

    private record Counted(Limit limit, String who) {}

    /// How long to wait; nothing if it may be sent and was counted. All counts, or none: the caller's transaction
    /// goes back where there is to be a wait.
    Optional<Duration> count(CodeRequest request, Instant now) {
        return of(request).stream()
                .flatMap(counted -> counts.count(request.pool(), counted.limit(), counted.who(), now).stream())
                .findFirst()
                .or(() -> ofThePool(request, now));
    }

    /// Made-up addresses, to which nothing goes, must not use up what the pool has for a day; they still hear when it
    /// is used up.
    private Optional<Duration> ofThePool(CodeRequest request, Instant now) {
        var limit = new Limit("POOL", settings.perPool(), DAY);
        var channel = request.to().channel().name();
        return request.deliver()
                ? counts.count(request.pool(), limit, channel, now)
                : counts.look(request.pool(), limit, channel, now);
    }

    private List<Counted> of(CodeRequest request) {
        return List.of(
                new Counted(
                        new Limit("PAUSE", 1, settings.pause()), request.to().key()),
                new Counted(
                        new Limit("ADDRESS", settings.perAddress(), DAY),
                        request.to().key()),
                new Counted(new Limit("ASKER", settings.perAsker(), HOUR), request.person()),
                new Counted(new Limit("NETWORK", settings.perNetwork(), HOUR), request.network()));
    }
}
