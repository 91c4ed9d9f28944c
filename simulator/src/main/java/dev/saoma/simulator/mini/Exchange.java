package dev.saoma.simulator.mini;

import dev.saoma.simulator.world.PersonId;

/// What a server gets for a code that a phone handed out.
public sealed interface Exchange {

    record Of(PersonId person) implements Exchange {}

    record Used() implements Exchange {}

    record OfAnotherApp() implements Exchange {}

    /// Never handed out, or too old.
    record Unknown() implements Exchange {}
}
