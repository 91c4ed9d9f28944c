package dev.saoma.server.oidc;

import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.ClientId;

/// A website's wish to have its visitor logged in, as the login page needs to know it. The website's whole
/// request has been checked before and goes on at `continueAt`.
///
/// @param application the website
/// @param continueAt path and query to send the browser to once it has a session
/// @param locales the languages that the website asks for, best first and separated by spaces (`ui_locales` of
///     OpenID Connect Core 1.0 §3.1.2.1); empty if it does not
/// @param atLeast what is asked of whoever scans, whatever the website's own policy says (`acr_values`)
/// @param isTrial whether a developer only tries it
public record LoginRequest(ClientId application, String continueAt, String locales, Policy atLeast, boolean isTrial) {

    /// One that is meant.
    public LoginRequest(ClientId application, String continueAt, String locales, Policy atLeast) {
        this(application, continueAt, locales, atLeast, false);
    }

    public LoginRequest {
        // The parts are sealed line by line; a line break from a stranger would move the rest.
        if (continueAt.contains("\n") || locales.contains("\n")) {
            throw new IllegalArgumentException("A login request holds no line breaks");
        }
    }
}
