package dev.saoma.server.setup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells where a settings file is no YAML, and no stack trace.
final class UnreadableSettingsAnalyzer extends AbstractFailureAnalyzer<UnreadableSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreadableSettingsException cause) {
        return new FailureAnalysis(
                "The settings file cannot be read as YAML: " + cause.place() + "\n    " + cause.why(),
                "Correct this line (indent by spaces, put texts with “: ” or “#” into quotes, name each setting once)"
                        + " and start again; nothing has been changed.\n"
                        + "请改正这一行（用空格缩进；含“: ”或“#”的文字加引号；每项设置只写一次）后重新启动；数据未作任何修改。",
                cause);
    }
}
