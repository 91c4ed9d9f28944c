package dev.saoma.server.roster;

import java.io.IOException;
import java.util.List;

/// Is told of each row that is not taken, and how far it has come.
@FunctionalInterface
public interface ImportReport {

    void refused(long line, List<RosterFlaw> flaws) throws IOException;

    /// So many rows are done by now; told often.
    default void done(long rows) throws IOException {}
}
