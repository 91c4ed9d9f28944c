package dev.saoma.server.connection;

/// How a connection behaves, beyond the facts that WeChat knows of it.
///
/// @param requireMode whether a push that is less protected than the message mode is refused
/// @param loginOnly whether it only logs in users who are there, and makes none (仅登录模式)
/// @param association whether a newcomer may turn out to be a user from elsewhere
/// @param onLeave what happens when somebody unfollows
/// @param forwarding how the customer's own server may hand on pushes
/// @param web whether logins that begin in WeChat's own browser go by web authorization
public record Manners(
        boolean requireMode,
        boolean loginOnly,
        Association association,
        OnLeave onLeave,
        Forwarding forwarding,
        WebAuthorization web) {

    /// Of a connection of which nothing is said.
    public static final Manners DEFAULT =
            new Manners(false, false, Association.NONE, OnLeave.KEEP, Forwarding.NONE, WebAuthorization.OFF);

    /// The same, but for logins that begin in WeChat's own browser.
    public Manners with(WebAuthorization web) {
        return new Manners(requireMode, loginOnly, association, onLeave, forwarding, web);
    }
}
