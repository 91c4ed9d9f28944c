package dev.saoma.server.message;

/// What somebody is told, and how often at most: who can cause notes must not be able to bury people in them.
public enum NoteKind {
    /// A WeChat was taken off somebody's account by whoever holds it.
    DISOWNED(3, 1000),
    /// One more WeChat was bound to somebody's account, by a browser that is logged in to it.
    FURTHER_WECHAT(3, 1000),
    /// A WeChat was bound on the login page to an account that was proven there. As many as come when the users of a
    /// website bind theirs in the first days: nobody causes one without the account's password or code.
    PROVEN_WECHAT(3, 50_000),
    /// A WeChat was bound to an account whose phone number it has. As many as come when imported users log in for the
    /// first time: nobody causes one without the number.
    MATCHED_WECHAT(3, 50_000),
    /// The ways by which a developer signs in have changed.
    SIGN_IN_CHANGED(10, 1000),
    /// Somebody is invited to look after a pool.
    INVITATION(3, 100);

    private final int perAddress;
    private final int perPool;

    NoteKind(int perAddress, int perPool) {
        this.perAddress = perAddress;
        this.perPool = perPool;
    }

    /// How many of them go to one address in a day, from one pool.
    int perAddress() {
        return perAddress;
    }

    /// How many of them a pool sends in a day.
    int perPool() {
        return perPool;
    }
}
