package dev.saoma.server.login.web;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.login.LoginSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts the codes asked for, on this node. Each is a call to WeChat, which has a daily quota.
@Component
final class CodeLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final LoginSettings settings;
    private final InstantSource clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    CodeLimit(LoginSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Counts one more, and says how long to wait if that is one too many. What a browser or an address asks for
    /// beyond its own limit takes nothing away from the website and the account that others log in by.
    Optional<Duration> count(String browser, String address, ClientId application, ConnectionId connection) {
        var now = clock.instant();
        return longest(
                        count("browser " + browser, settings.codesPerBrowser(), now),
                        count("address " + address, settings.codesPerAddress(), now))
                .or(() -> longest(
                        count("application " + application, settings.codesPerApplication(), now),
                        count("connection " + connection, settings.codesPerConnection(), now)));
    }

    private static Optional<Duration> longest(Optional<Duration> one, Optional<Duration> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Duration::compareTo);
    }

    private Optional<Duration> count(String who, int limit, Instant now) {
        var window = windows.compute(
                who, (_, old) -> old == null || old.isOver(now) ? new Window(now, 1) : old.andOneMore());
        return window.count() > limit ? Optional.of(Duration.between(now, window.end())) : Optional.empty();
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var now = clock.instant();
        windows.values().removeIf(window -> window.isOver(now));
    }

    private record Window(Instant start, int count) {

        Instant end() {
            return start.plus(WINDOW);
        }

        boolean isOver(Instant now) {
            return !now.isBefore(end());
        }

        Window andOneMore() {
            return new Window(start, count + 1);
        }
    }
}
