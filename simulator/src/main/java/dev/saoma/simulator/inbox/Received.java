package dev.saoma.simulator.inbox;

import java.time.Instant;

/// A letter or a text message.
///
/// @param from who sent it, as they say; empty for a text message
/// @param to one address: a letter to three people is here three times
/// @param html the letter's other form; empty where it has none
public record Received(
        String id, Instant at, Channel channel, String from, String to, String subject, String text, String html) {}
