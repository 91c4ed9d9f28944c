package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Account;

/// Who calls.
sealed interface Caller {
    record Known(Account account) implements Caller {}

    record Refused(Answer answer) implements Caller {}
}
