package dev.saoma.server.kernel.outbound;

import java.time.Duration;

/// What a call may take.
///
/// @param connectWithin how long it may take to connect
/// @param answerWithin how long it may take in all, name lookup and answer included
/// @param atOnce how many connections to one address there may be at once
public record Limits(Duration connectWithin, Duration answerWithin, int atOnce) {}
