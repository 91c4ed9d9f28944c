package dev.saoma.simulator.chat;

/// Something to tap in a message.
public record Link(String text, String url) {}
