package dev.saoma.server.oidc.web;

import org.jspecify.annotations.Nullable;

/// What a stranger sent, fit for one line of the log.
final class Loggable {

    private static final int LONGEST = 64;

    private Loggable() {}

    static String of(@Nullable String value) {
        if (value == null) {
            return "(none)";
        }
        var cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        return cut.replaceAll("[^\\x20-\\x7e…]", "?");
    }
}
