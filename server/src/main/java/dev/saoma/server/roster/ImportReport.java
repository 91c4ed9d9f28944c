package dev.saoma.server.roster;

import java.io.IOException;
import java.util.List;

/// Is told of each row that is not taken.
@FunctionalInterface
public interface ImportReport {

    void refused(long line, List<RosterFlaw> flaws) throws IOException;
}
