package dev.saoma.bench.issuer;

import java.util.Locale;

/// The settings of an application that decide what a token costs.
enum Form {
    /// A signed access token beside the signed ID token: what an application has that says nothing.
    JWT("JWT, RS256", ""),
    OPAQUE("opaque, RS256", "access-token-format: opaque"),
    OPAQUE_ES256("opaque, ES256", "access-token-format: opaque\ntoken-algorithm: ES256"),
    JWT_ES256("JWT, ES256", "token-algorithm: ES256");

    private final String title;
    private final String settings;

    Form(String title, String settings) {
        this.title = title;
        this.settings = settings;
    }

    /// The form of that name on the command line.
    static Form of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String title() {
        return title;
    }

    String settings() {
        return settings;
    }
}
