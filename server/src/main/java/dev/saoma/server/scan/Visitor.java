package dev.saoma.server.scan;

import java.util.Locale;

/// The browser that asked for a code, as the person who scans it is told of it.
///
/// @param language that of its page, a BCP 47 tag
/// @param address the network address that it asked from
public record Visitor(String language, Device device, String address, Place place) {

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
