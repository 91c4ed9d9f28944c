package dev.saoma.server.connection.wechat;

import java.time.Duration;

/// When a call must have ended, whatever it is made of.
record Deadline(long nanoTime) {

    static Deadline in(Duration budget) {
        return new Deadline(System.nanoTime() + budget.toNanos());
    }

    /// What is left; zero or less when it has passed.
    Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }

    /// What is left, but not more than that.
    Duration leftUpTo(Duration most) {
        var left = left();
        return left.compareTo(most) < 0 ? left : most;
    }

    boolean leaves(Duration least) {
        return left().compareTo(least) >= 0;
    }
}
