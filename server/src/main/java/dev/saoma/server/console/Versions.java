package dev.saoma.server.console;

import java.util.Optional;

/// Knows of connections, applications and programs who made them, and how often they were changed by the API.
public interface Versions {

    /// What has versions.
    enum Kind {
        CONNECTION,
        APPLICATION,
        API_CLIENT
    }

    /// Where it stands.
    ///
    /// @param version grows with each change by the API
    /// @param madeByFile whether the configuration file made it, and so alone may change it
    record Mark(int version, boolean madeByFile) {}

    Optional<Mark> find(Kind kind, String id);

    /// The same; what is not kept here is as if the file had made it, so that nobody changes it unseen. To be asked
    /// before what it is the version of: one that is too old costs its reader another look, and one that is too
    /// new somebody's change.
    default Mark mark(Kind kind, String id) {
        return find(kind, id).orElse(new Mark(0, true));
    }

    /// Counts a change. Belongs into the transaction of the change, before it: who comes at the same time waits.
    ///
    /// @return whether it was that version, and not the file's
    boolean claim(Kind kind, String id, int version);

    /// Notes that it was just made by the API. Belongs into the transaction that makes it.
    ///
    /// @return its version
    int madeByApi(Kind kind, String id);
}
