package dev.saoma.simulator.world;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Turns an unreadable state file into a sentence instead of a stack trace.
final class UnreadableStateAnalyzer extends AbstractFailureAnalyzer<UnreadableStateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreadableStateException cause) {
        return new FailureAnalysis(
                "The file " + cause.file() + " does not hold a state of the simulator.",
                "Delete it to start empty, or point simulator.state-file at another file.",
                rootFailure);
    }
}
