package dev.saoma.forwarder;

/// What came of one try to deliver a push. The words are for the log.
record Attempt(Outcome outcome, String words) {

    enum Outcome {
        DELIVERED,
        /// Saoma does not believe the push: it will hardly believe it later.
        REFUSED,
        /// Nobody answers at the address. Whoever waits for this reason may try at once when somebody does.
        UNREACHABLE,
        /// An answer, but not the one.
        FAILED,
        /// What was kept cannot be read back.
        BROKEN
    }

    static Attempt delivered() {
        return new Attempt(Outcome.DELIVERED, "");
    }
}
