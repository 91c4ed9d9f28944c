package dev.saoma.server.scan;

/// What the scan of a code led to.
public sealed interface Acceptance {

    /// The scan moved on, and stands like this.
    record Accepted(Scan scan) implements Acceptance {}

    /// It counts for nothing; the reason is for the log.
    record Ignored(Reason reason) implements Acceptance {}

    /// Why a scan counts for nothing.
    enum Reason {
        NOT_A_SCENE_OF_OURS,
        UNKNOWN_SCENE,
        SCENE_OF_ANOTHER_CONNECTION,
        ANOTHER_TICKET,
        PAST_ITS_DEADLINE,
        SCANNED_BEFORE
    }
}
