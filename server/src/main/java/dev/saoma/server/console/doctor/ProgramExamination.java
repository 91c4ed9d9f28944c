package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.MiniProgram;

/// Looks at one thing of a mini program.
interface ProgramExamination {

    Step step();

    /// Whether it calls WeChat with a token, so that it tells nothing where there is none.
    boolean needsToken();

    Finding examine(MiniProgram program);
}
