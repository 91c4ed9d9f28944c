package dev.saoma.server.login.web;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.MinuteCounts;
import dev.saoma.server.login.LoginSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts the codes asked for, on this node. Each is a call to WeChat, which has a daily quota.
@Component
final class CodeLimit {

    private final LoginSettings settings;
    private final InstantSource clock;
    private final MinuteCounts counts = new MinuteCounts();

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

    /// The same for what asks where no account gives a code.
    Optional<Duration> count(String browser, String address, ClientId application) {
        var now = clock.instant();
        return longest(
                        count("browser " + browser, settings.codesPerBrowser(), now),
                        count("address " + address, settings.codesPerAddress(), now))
                .or(() -> count("application " + application, settings.codesPerApplication(), now));
    }

    private static Optional<Duration> longest(Optional<Duration> one, Optional<Duration> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Duration::compareTo);
    }

    private Optional<Duration> count(String who, int limit, Instant now) {
        var count = counts.add(who, now);
        return count.number() > limit ? Optional.of(count.left()) : Optional.empty();
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        counts.sweep(clock.instant());
    }
}
