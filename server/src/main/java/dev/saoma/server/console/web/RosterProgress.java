package dev.saoma.server.console.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How many rows of a file are done, a line now and then while it is read. A browser reads nothing before it has sent
/// all, so however long that takes, the lines are few: they have to fit where nobody has read them yet.
final class RosterProgress {

    private static final Duration LEAST_PAUSE = Duration.ofMillis(500);

    /// Of the time so far, so that an hour has no more than some hundred lines.
    private static final int PART = 100;

    private final OutputStream out;
    private final InstantSource clock;
    private final Instant begun;
    private Instant next;

    RosterProgress(OutputStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
        this.next = begun;
    }

    private record Done(long done) {}

    void done(long rows) throws IOException {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        out.write(RosterReport.line(new Done(rows)));
        out.flush();
        var part = Duration.between(begun, now).dividedBy(PART);
        next = now.plus(part.compareTo(LEAST_PAUSE) > 0 ? part : LEAST_PAUSE);
    }
}
