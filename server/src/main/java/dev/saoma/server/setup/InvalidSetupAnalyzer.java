package dev.saoma.server.setup;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells all mistakes of the configuration file at once, and no stack trace.
final class InvalidSetupAnalyzer extends AbstractFailureAnalyzer<InvalidSetupException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSetupException cause) {
        var description = cause.mistakes().stream()
                .map(mistake -> "  " + mistake.where() + "\n      "
                        + mistake.text().en() + "\n      " + mistake.text().zh())
                .collect(Collectors.joining("\n", "The setup in the configuration file cannot be applied:\n\n", "\n"));
        return new FailureAnalysis(
                description,
                "Correct these values and start again; nothing has been changed.\n改正以上各项后重新启动；数据未作任何修改。",
                cause);
    }
}
