package dev.saoma.server.push;

import dev.saoma.server.kernel.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lets so many refusals a minute of each connection be written down, and so many of each reason. A flood of forged
/// pushes then costs neither disk nor log, and does not hide that WeChat's are refused for another reason; the rest is
/// counted.
@Component
class RefusalLimit {

    private static final Logger log = LoggerFactory.getLogger(RefusalLimit.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ELSEWHERE = "addresses of no connection";

    private final PushSettings settings;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    RefusalLimit(PushSettings settings) {
        this.settings = settings;
    }

    /// @param refused how many in this minute, written down or not
    private record Window(Instant began, int refused) {
        boolean isOver(Instant now) {
            return !now.isBefore(began.plus(MINUTE));
        }
    }

    /// Whether one more of a connection may be written down for that reason, of which there are a few.
    boolean admits(ConnectionId connection, String reason, Instant now) {
        return admits(connection.value() + " (" + reason + ")", now);
    }

    /// The same for all that comes to addresses of no connection.
    boolean admitsElsewhere(Instant now) {
        return admits(ELSEWHERE, now);
    }

    private boolean admits(String whose, Instant now) {
        var window = windows.compute(whose, (_, current) -> {
            if (current == null || current.isOver(now)) {
                tellOfTheRest(whose, current);
                return new Window(now, 1);
            }
            return new Window(current.began(), current.refused() + 1);
        });
        return window.refused() <= settings.refusedPerMinute();
    }

    private void tellOfTheRest(String whose, @Nullable Window over) {
        if (over != null && over.refused() > settings.refusedPerMinute()) {
            log.warn(
                    "{} more requests to {} were refused in the minute from {} and not written down",
                    over.refused() - settings.refusedPerMinute(),
                    whose,
                    over.began());
        }
    }
}
