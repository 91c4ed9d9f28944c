package dev.saoma.simulator.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.saoma.simulator.push.ServerCheck;
import dev.saoma.simulator.world.Account;
import org.jspecify.annotations.Nullable;

/// An account, with what the newest check of its server found.
record AccountView(@JsonUnwrapped Account account, ServerCheck.@Nullable Finding serverCheck) {}
