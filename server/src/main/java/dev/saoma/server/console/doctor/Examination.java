package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.OfficialAccount;

/// Looks at one thing.
interface Examination {

    Step step();

    /// Whether it calls WeChat with a token, so that it tells nothing where there is none.
    boolean needsToken();

    Finding examine(OfficialAccount account);
}
