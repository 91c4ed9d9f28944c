package dev.saoma.server.application;

/// How careful a website is about who scans its codes.
///
/// @param raiseUnusual whether the policy is raised by one step when the browser is in a country that the person has
///     not logged in from before
public record LoginPolicy(Policy policy, boolean raiseUnusual) {

    /// What holds where nothing is set.
    public static final LoginPolicy DEFAULT = new LoginPolicy(Policy.INSTANT, false);

    /// Whether anybody who scans may be asked something.
    public boolean mayAsk() {
        return raiseUnusual || policy != Policy.INSTANT;
    }

    /// The same, but as strict as that one if that is stricter.
    public LoginPolicy atLeast(Policy floor) {
        return policy.compareTo(floor) >= 0 ? this : new LoginPolicy(floor, raiseUnusual);
    }
}
