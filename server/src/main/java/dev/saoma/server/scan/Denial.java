package dev.saoma.server.scan;

import java.util.Locale;

/// Why a scan lets nobody in.
public enum Denial {
    /// The person refused it when asked.
    CANCELLED,
    /// The number that came back was not the one on the screen, three times.
    WRONG_NUMBER,
    /// None of the proofs that an account is theirs was right.
    TOO_MANY_TRIES,
    /// The person said that it was not them at the browser.
    DISOWNED,
    /// Nobody knows the person, and only who is a user already is let in. The page says it like any other refusal
    /// that is about the person.
    NOT_ALLOWED;

    /// Its name towards the browser.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
