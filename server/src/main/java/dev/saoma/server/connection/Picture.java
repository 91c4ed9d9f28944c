package dev.saoma.server.connection;

/// A picture as PNG, made by us.
public record Picture(byte[] png) {}
