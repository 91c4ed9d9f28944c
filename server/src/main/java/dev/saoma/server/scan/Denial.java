package dev.saoma.server.scan;

import java.util.Locale;

/// Why a scan lets nobody in.
public enum Denial {
    /// The person refused it when asked.
    CANCELLED,
    /// The number that came back was not the one on the screen, three times.
    WRONG_NUMBER,
    /// The person said that it was not them at the browser.
    DISOWNED;

    /// Its name towards the browser.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
