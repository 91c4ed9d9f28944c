package dev.saoma.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person who follows an account.
///
/// @param through the code that brought them, null when they found the account otherwise
public record Follower(
        AppId appId,
        PersonId person,
        Instant since,
        @Nullable Scene through) {}
