package dev.saoma.server.console.developer;

/// A developer in a session of the console.
public record SignedIn(Developer developer, DeveloperSession session) {}
