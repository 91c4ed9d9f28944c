package dev.saoma.protocol;

/// What the caller of WeChat's API does about an error, in the kinds that need different code.
public enum Reaction {
    /// Carry on: there is nothing to be done, and no harm.
    IGNORE,
    /// The same call may succeed in a moment.
    RETRY_LATER,
    /// Drop the token if it is still the one that was used, get a new one, and try once more.
    REFRESH_TOKEN,
    /// A setting is wrong, here or at WeChat: tell the operator, do not try again.
    CONFIGURATION,
    /// A quota is used up: stop, wait, tell the operator.
    QUOTA,
    /// The account is not allowed to do this: tell the operator.
    PERMISSION,
    /// It is about this one person: tell him, or leave him alone.
    USER,
    /// The code or ticket in hand is spent: the person begins again.
    RESTART_LOGIN,
    /// The account's owner must authorise the third-party platform again.
    REAUTHORIZE,
    /// The third-party platform waits for its next ticket, or asks for one.
    AWAIT_TICKET,
    /// We sent something that we should not have: log it as our mistake.
    CALLER_BUG,
    /// We do not know this code: log it, do not try again.
    UNKNOWN
}
