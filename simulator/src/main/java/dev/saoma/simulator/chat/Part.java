package dev.saoma.simulator.chat;

import org.jspecify.annotations.Nullable;

/// A piece of a text.
///
/// @param url where a tap on it leads, null for plain text
public record Part(String text, @Nullable String url) {}
