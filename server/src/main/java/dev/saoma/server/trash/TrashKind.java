package dev.saoma.server.trash;

import java.util.Locale;

/// What goes into the trash when it is deleted.
public enum TrashKind {
    APPLICATION,
    CONNECTION,
    WEBHOOK;

    /// What one of them is called in the audit trail, and what is done to it begins with.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How the audit trail names that one.
    public String object(String id) {
        return word() + "/" + id;
    }
}
