package dev.saoma.simulator.mini;

import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.PageCode;

/// What a phone does with the code of a mini program.
public sealed interface Opening {

    /// The page opens, and is told the scene.
    record Page(PageCode code, MiniProgram program) implements Opening {}

    /// The version that the code names has no such page: it was not released yet, or is no longer tried.
    record NoSuchPage(PageCode code, MiniProgram program) implements Opening {}

    record UnknownCode() implements Opening {}
}
