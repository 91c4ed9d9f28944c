package dev.saoma.server.scan;

import org.jspecify.annotations.Nullable;

/// A scan has come to a state. Published with the write, for who counts; those who watch hear of it after the commit.
///
/// @param from the state before; null where the code was just put on the screen
/// @param now the scan as it stands
public record ScanCame(@Nullable ScanState from, Scan now) {}
