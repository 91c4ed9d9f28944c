package dev.saoma.server.oidc;

/// A key, and what it is used for at this moment.
public record KeyStanding(SigningKey key, State state) {

    /// In the order of a key's life.
    public enum State {
        /// Published, so that everybody knows it before it signs.
        ANNOUNCED,
        SIGNING,
        /// Signs no more; tokens that it signed may still be good.
        PUBLISHED,
        /// Nobody outside has to know it any more; ID tokens that come back as hints are recognised by it.
        KEPT
    }
}
