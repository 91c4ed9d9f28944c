package dev.saoma.server.figures;

import dev.saoma.server.scan.Denial;
import java.time.Duration;

/// What is counted.
public sealed interface Figure {

    /// Its name in the database: it stays what it is.
    String key();

    /// How often one thing happened.
    enum Event implements Figure {
        /// A code was put on a screen.
        SHOWN,
        /// A person scanned one.
        SCANNED,
        /// A browser came in by one.
        DONE,
        /// Somebody followed the account.
        FOLLOWED,
        /// Somebody left it.
        LEFT,
        /// Somebody came whom nobody knew, and is a user now.
        NEWCOMER;

        @Override
        public String key() {
            return name();
        }
    }

    /// A login that came to nothing, for a reason that we know.
    ///
    /// @param reason in words for programs
    record Failure(String reason) implements Figure {

        static final String PREFIX = "FAILED/";

        /// WeChat gave no code to show.
        static final Failure NO_CODE = new Failure("wechat-unavailable");

        /// It gives none until the connection is set up right.
        static final Failure NOT_SET_UP = new Failure("wechat-not-set-up");

        static Failure of(Denial denial) {
            return new Failure(denial.reason());
        }

        @Override
        public String key() {
            return PREFIX + reason;
        }
    }

    /// A page that waited for so long after its phone had done its part. Stretches grow by a fifth each, so that a
    /// median is told to within that.
    ///
    /// @param stretch its number
    record Wait(int stretch) implements Figure {

        static final String PREFIX = "WAIT/";

        private static final int STRETCHES_PER_DOUBLING = 4;
        private static final int LAST = 80;

        static Wait of(Duration duration) {
            var millis = Math.max(1, duration.toMillis());
            var stretch = (int) Math.floor(STRETCHES_PER_DOUBLING * Math.log((double) millis) / Math.log(2));
            return new Wait(Math.min(stretch, LAST));
        }

        /// The longest time that falls into it.
        long atMostMillis() {
            return (long) Math.ceil(Math.pow(2, (stretch + 1.0) / STRETCHES_PER_DOUBLING));
        }

        @Override
        public String key() {
            return PREFIX + stretch;
        }
    }

    /// The one of that name.
    static Figure parse(String key) {
        if (key.startsWith(Failure.PREFIX)) {
            return new Failure(key.substring(Failure.PREFIX.length()));
        }
        if (key.startsWith(Wait.PREFIX)) {
            return new Wait(Integer.parseInt(key.substring(Wait.PREFIX.length())));
        }
        return Event.valueOf(key);
    }
}
