package dev.saoma.server.console;

import java.time.Instant;

/// What the database says of itself and of the work that waits in it.
public interface SystemFacts {

    /// Its product and version.
    String database();

    /// How many alarms should have rung before that moment and have not.
    int overdueAlarms(Instant before);
}
