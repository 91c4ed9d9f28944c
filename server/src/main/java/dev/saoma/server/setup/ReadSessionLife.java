package dev.saoma.server.setup;

import dev.saoma.server.oidc.SessionLife;
import dev.saoma.server.setup.SetupSettings.PoolSetup;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/// Reads how long the sessions of a pool live.
final class ReadSessionLife {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(365);

    private ReadSessionLife() {}

    /// Nothing where something is wrong with it, which is then noted.
    static Optional<SessionLife> of(PoolSetup written, String where, Mistakes mistakes) {
        var idle = read(written.sessionIdle(), where + ".session-idle", mistakes);
        var life = read(written.sessionLife(), where + ".session-life", mistakes);
        if (idle.isEmpty() || life.isEmpty()) {
            return Optional.empty();
        }
        var read = new SessionLife(idle.get().time(), life.get().time());
        var idles = read.idle();
        var lives = read.life();
        if (idles != null && lives != null && idles.compareTo(lives) > 0) {
            mistakes.note(where + ".session-idle", SetupFlaw.SESSION_IDLE);
            return Optional.empty();
        }
        return Optional.of(read);
    }

    /// @param time nothing where nothing is written
    private record Read(@Nullable Duration time) {}

    private static Optional<Read> read(@Nullable String written, String where, Mistakes mistakes) {
        return written == null
                ? Optional.of(new Read(null))
                : mistakes.need(written, ReadSessionLife::parse, where, SetupFlaw.SESSION_TIME)
                        .map(Read::new);
    }

    private static Optional<Duration> parse(String text) {
        try {
            return Optional.of(DurationStyle.detectAndParse(text))
                    .filter(time -> time.compareTo(LEAST) >= 0 && time.compareTo(MOST) <= 0);
        } catch (IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
