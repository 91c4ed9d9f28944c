package dev.saoma.server.push;

import dev.saoma.server.scan.Acceptance;
import dev.saoma.server.scan.AnswerScan;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;

/// What a push led to here.
public sealed interface Outcome {

    /// A scan moved on.
    ///
    /// @param moved the scan as it stands now
    record Scanned(Scan moved) implements Outcome {

        public ScanId scan() {
            return moved.id();
        }

        @Override
        public String toString() {
            return "scan " + scan();
        }
    }

    /// Somebody sent a message while a number was asked of them, and it was taken for the answer.
    ///
    /// @param scan the scan that it was about, as it stands now
    record Answered(Scan scan, AnswerScan.Verdict verdict) implements Outcome {
        @Override
        public String toString() {
            return "answer " + verdict + " to scan " + scan.id();
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
