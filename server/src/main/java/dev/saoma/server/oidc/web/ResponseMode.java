package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Origin;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an answer reaches the website (OAuth 2.0 Multiple Response Type Encoding Practices §2.1, Form Post Response Mode
/// 1.0, and the draft of `web_message`).
enum ResponseMode {
    QUERY,
    FRAGMENT,
    FORM_POST,
    WEB_MESSAGE;

    static Optional<ResponseMode> parse(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether an answer can go that way to an address of the application's.
    boolean fits(Application application, String redirectUri) {
        return switch (this) {
            case QUERY, FRAGMENT -> true;
            // To a scheme of an application's own nothing can be posted.
            case FORM_POST -> Origin.of(redirectUri).isPresent();
            case WEB_MESSAGE ->
                Origin.of(redirectUri)
                        .filter(application.rules().origins()::contains)
                        .isPresent();
        };
    }
}
