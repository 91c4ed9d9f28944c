package dev.saoma.server.miniprogram;

import dev.saoma.server.kernel.PhoneNumber;

/// Whether a person is asked for the phone number.
public sealed interface PhoneWanted {

    /// The button has to be pressed.
    record Needed() implements PhoneWanted {}

    /// It is known from before.
    record Known(PhoneNumber phone) implements PhoneWanted {}

    /// The connection asks nobody.
    record None() implements PhoneWanted {}
}
