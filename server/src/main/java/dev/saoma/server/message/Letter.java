package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.util.Locale;

/// A code on its way.
///
/// @param id the same each time that it is tried: whoever receives it can tell repetitions
/// @param from the pool's name, for people
/// @param life how long it is good
public record Letter(
        CodeId id,
        PoolId pool,
        String from,
        Recipient to,
        Purpose purpose,
        Secret code,
        Duration life,
        Locale locale) {}
