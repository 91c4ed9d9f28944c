package dev.saoma.server.push;

import dev.saoma.server.scan.Acceptance;
import dev.saoma.server.scan.ScanId;

/// What a push led to here.
public sealed interface Outcome {

    /// A scan moved on.
    record Scanned(ScanId scan) implements Outcome {
        @Override
        public String toString() {
            return "scan " + scan;
        }
    }

    /// Somebody scanned a code, and it counts for nothing.
    record Ignored(Acceptance.Reason reason) implements Outcome {
        @Override
        public String toString() {
            return "ignored: " + reason;
        }
    }

    /// Nothing but its record.
    record Recorded() implements Outcome {
        @Override
        public String toString() {
            return "recorded";
        }
    }
}
