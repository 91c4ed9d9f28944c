package dev.saoma.simulator.phone;

import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Code;

/// What came of pointing a phone at a code.
public sealed interface Scan {

    /// WeChat told the account's server.
    record Pushed(Code code, Account account, Push push) implements Scan {}

    /// The phone shows the account's profile with a Follow button; the account's server hears nothing.
    record NotFollowing(Code code, Account account) implements Scan {}

    record ExpiredCode(Code code) implements Scan {}

    /// Not a code of any account here: some other QR code, or one from before a reset.
    record UnknownCode() implements Scan {}
}
