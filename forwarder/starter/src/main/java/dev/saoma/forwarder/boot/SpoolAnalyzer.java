package dev.saoma.forwarder.boot;

import dev.saoma.forwarder.SpoolUnusableException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what is wrong with the spool folder instead of a stack trace.
final class SpoolAnalyzer extends AbstractFailureAnalyzer<SpoolUnusableException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SpoolUnusableException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "The folder is the property saoma.forwarder.spool.", rootFailure);
    }
}
