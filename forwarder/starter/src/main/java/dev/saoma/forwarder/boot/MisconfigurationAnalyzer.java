package dev.saoma.forwarder.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what is wrong with the properties instead of a stack trace.
final class MisconfigurationAnalyzer extends AbstractFailureAnalyzer<ForwarderMisconfiguredException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ForwarderMisconfiguredException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Write that in this application's configuration. Where nothing is to be forwarded, as in a test, set"
                        + " saoma.forwarder.enabled=false.",
                rootFailure);
    }
}
