package dev.saoma.simulator.push;

/// Something that went wrong with a push, for programs (code) and for people (text).
///
/// @param code stable; pages translate it
public record Trouble(String code, String text) {}
