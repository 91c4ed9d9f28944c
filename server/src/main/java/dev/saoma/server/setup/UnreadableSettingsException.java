package dev.saoma.server.setup;

import java.io.IOException;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// A settings file is no YAML: the server does not start. What stands in the file is not in here, as it may be a
/// secret.
final class UnreadableSettingsException extends RuntimeException {

    private final String place;
    private final String why;

    UnreadableSettingsException(Resource file, YAMLException cause) {
        var marked = cause instanceof MarkedYAMLException known ? known : null;
        place = path(file)
                + Optional.ofNullable(marked)
                        .map(MarkedYAMLException::getProblemMark)
                        .map(UnreadableSettingsException::lineAndColumn)
                        .orElse("");
        why = Optional.ofNullable(marked)
                .map(MarkedYAMLException::getProblem)
                .map(UnreadableSettingsException::withoutTab)
                .orElse("it has a character that no YAML file has, or is not in UTF-8");
    }

    /// The file, with line and column where they are known.
    String place() {
        return place;
    }

    /// What is wrong there, in the parser's words.
    String why() {
        return why;
    }

    @Override
    public String getMessage() {
        return place + ": " + why;
    }

    private static String path(Resource file) {
        try {
            return file.getFile().getPath();
        } catch (IOException _) {
            return file.getDescription();
        }
    }

    private static String lineAndColumn(Mark mark) {
        return ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    /// The one that people make most, said so that it can be seen.
    private static String withoutTab(String problem) {
        return problem.contains("\\t") || problem.contains("TAB") ? "a tab: YAML is indented by spaces" : problem;
    }
}
