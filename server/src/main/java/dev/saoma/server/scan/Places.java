package dev.saoma.server.scan;

import java.util.Locale;

/// Tells where a network address is used.
public interface Places {

    /// The place, with names in that language where there are any; unknown for addresses that say nothing.
    Place of(String address, Locale language);
}
