package dev.saoma.server.scan;

import java.util.Locale;

/// Tells where a network address is used.
public interface Places {

    /// Whether anything can be known of places at all.
    boolean areKnown();

    /// The place, with names in that language where there are any; unknown for addresses that say nothing.
    Place of(String address, Locale language);
}
