package dev.saoma.simulator.world;

/// What a code carries: a number (`scene_id`) or a text (`scene_str`); pushes write both as text.
public record Scene(String key, boolean number) {}
