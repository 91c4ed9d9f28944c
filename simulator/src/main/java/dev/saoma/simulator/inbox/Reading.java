package dev.saoma.simulator.inbox;

/// What a letter says.
///
/// @param text empty where there is only HTML
record Reading(String subject, String text, String html) {}
