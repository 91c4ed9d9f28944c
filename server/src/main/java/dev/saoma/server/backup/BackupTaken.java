package dev.saoma.server.backup;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// Somebody has taken everything out, in a backup.
record BackupTaken(Actor actor) implements Audited {

    @Override
    public PoolId pool() {
        return INSTALLATION;
    }

    @Override
    public String action() {
        return "backup.taken";
    }

    @Override
    public String object() {
        return "installation";
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
