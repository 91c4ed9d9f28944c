package dev.saoma.server.audit;

import java.util.List;

/// The store of the trail. There is no way to change an entry or to take one out.
public interface AuditTrail {

    void add(AuditEntry entry);

    /// Those that are looked for, newest first.
    List<AuditEntry> newest(AuditQuery query);
}
