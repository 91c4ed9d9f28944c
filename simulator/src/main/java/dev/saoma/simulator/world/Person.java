package dev.saoma.simulator.world;

/// Somebody who has WeChat.
public record Person(PersonId id, String name) {}
