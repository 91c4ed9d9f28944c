package dev.saoma.server.user;

import java.util.Locale;

/// Why somebody is not let in. For the record alone: towards the page there is one answer to all of them.
public enum Refusal {
    /// The user has been shut out.
    DEACTIVATED,
    /// Nobody knows them, and the connection makes no users.
    LOGIN_ONLY,
    /// Nobody knows them, and the application makes no users.
    REGISTRATION_CLOSED,
    /// They would have to be asked, and there is no page to do it on.
    NO_PAGE_TO_ASK_ON,
    /// The user that they proved to be is known by another identity at that connection.
    BOUND_ALREADY,
    /// They are to be bound to an account, and have another.
    SOMEBODY_ELSES;

    /// Its name in the record.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
