package dev.saoma.server.scan;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;

/// What a code was asked for: kept with it as it was then, so that a push finds it without asking anything else.
///
/// @param website the name of the application
/// @param host where its pages are; empty if it has none
/// @param policy what the website asks of whoever scans
public record Origin(String website, String host, LoginPolicy policy, Visitor visitor) {

    /// The same where whoever scans agrees in a mini program: that is a confirmation, whatever the website asks.
    Origin agreedTo() {
        return new Origin(website, host, new LoginPolicy(Policy.CONFIRM, false), visitor);
    }
}
