package dev.saoma.forwarder;

import java.time.Instant;

/// A push in the outbox: its turn, and what came of its tries so far.
final class Waiting {

    private final Kept kept;
    private final long number;

    boolean fresh;
    boolean underWay;
    boolean unreachable;
    Instant due;
    int tries;
    int refused;

    Waiting(Kept kept, long number, boolean fresh, Instant due) {
        this.kept = kept;
        this.number = number;
        this.fresh = fresh;
        this.due = due;
    }

    Kept kept() {
        return kept;
    }

    Parcel.Label label() {
        return kept.label();
    }

    long number() {
        return number;
    }

    Instant due() {
        return due;
    }
}
