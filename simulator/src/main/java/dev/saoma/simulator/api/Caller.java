package dev.saoma.simulator.api;

import dev.saoma.simulator.world.App;

/// Who calls.
sealed interface Caller {
    record Known(App app) implements Caller {}

    record Refused(Answer answer) implements Caller {}
}
