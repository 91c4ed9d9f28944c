package dev.saoma.server.connection;

/// WeChat has taken a message to a person.
public record Sent() {}
