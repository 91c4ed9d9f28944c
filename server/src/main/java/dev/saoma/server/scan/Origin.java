package dev.saoma.server.scan;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// What a code was asked for: kept with it as it was then, so that a push finds it without asking anything else.
///
/// @param website the name of the application
/// @param host where its pages are; empty if it has none
/// @param policy what the website asks of whoever scans
/// @param bindsTo whose the WeChat that scans is to become; null where the browser wants to be let in
/// @param isTrial whether a developer only tries what a login brings: it is none of those that are counted
public record Origin(
        String website,
        String host,
        LoginPolicy policy,
        Visitor visitor,
        @Nullable BoundTo bindsTo,
        boolean isTrial) {

    /// What a code was asked for that lets a browser in.
    public static Origin ofLogin(String website, String host, LoginPolicy policy, Visitor visitor) {
        return new Origin(website, host, policy, visitor, null, false);
    }

    /// What a code was asked for by somebody who is that user, to be known by one more WeChat.
    public static Origin ofBinding(UserId account, String website, String host, Visitor visitor) {
        return new Origin(website, host, LoginPolicy.DEFAULT, visitor, new BoundTo.OfUser(account), false);
    }

    /// What a code was asked for by that developer, to sign in to the console by a WeChat.
    public static Origin ofDeveloper(DeveloperId developer, String website, String host, Visitor visitor) {
        return new Origin(website, host, LoginPolicy.DEFAULT, visitor, new BoundTo.OfDeveloper(developer), false);
    }

    /// Whether the code binds a WeChat to somebody, and lets nobody in.
    public boolean binds() {
        return bindsTo != null;
    }

    /// The same where whoever scans agrees in a mini program: that is a confirmation, whatever the website asks.
    Origin agreedTo() {
        return new Origin(website, host, new LoginPolicy(Policy.CONFIRM, false), visitor, bindsTo, isTrial);
    }

    /// The same where it is only tried.
    public Origin asTrial() {
        return new Origin(website, host, policy, visitor, bindsTo, true);
    }
}
