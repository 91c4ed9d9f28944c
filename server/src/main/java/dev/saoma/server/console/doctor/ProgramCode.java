package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniPrograms;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Whether WeChat makes a code that leads to the page: the permission, the page in that version, and the picture
/// itself.
@Component
final class ProgramCode implements ProgramExamination {

    /// No scan of ours has it: whoever scans such a code is told that it has expired.
    private static final String SCENE = "doctor";

    private final MiniPrograms programs;

    ProgramCode(MiniPrograms programs) {
        this.programs = programs;
    }

    @Override
    public Step step() {
        return Step.PROGRAM_CODE;
    }

    @Override
    public boolean needsToken() {
        return true;
    }

    @Override
    public Finding examine(MiniProgram program) {
        var page = program.page();
        var facts = Map.<String, Object>of(
                "page", page.path(), "version", page.version().name().toLowerCase(Locale.ROOT));
        return WeChatFindings.of(step(), programs.code(program, SCENE), _ -> {
            if (page.version() != MiniProgram.Version.RELEASE) {
                return Diagnosis.CODE_OF_A_TRIAL.at(step(), facts);
            }
            return page.checked() ? Diagnosis.CODE_MADE.at(step(), facts) : Diagnosis.CODE_UNCHECKED.at(step(), facts);
        });
    }
}
