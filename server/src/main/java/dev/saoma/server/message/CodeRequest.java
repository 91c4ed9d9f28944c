package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import java.util.Locale;

/// Somebody wants a code.
///
/// @param deliver whether anything is to be sent. Where it is not, since nobody has the address, all is written and
///     counted as if it were, so that the answer gives nothing away; no code is ever right
/// @param asker who asks, and the same while they are at it: a newer code takes the place of their older one
/// @param person who asks, and the same whenever they come again: what they may ask for is counted by it
/// @param network the network address that the request came from
/// @param locale the language of what is sent
public record CodeRequest(
        PoolId pool,
        Purpose purpose,
        Recipient to,
        boolean deliver,
        String asker,
        String person,
        String network,
        Locale locale) {}
