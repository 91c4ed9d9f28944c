package dev.saoma.bench;

/// A code on a screen.
///
/// @param cookie the browser key of the browser that shows it
public record WaitingScan(String id, String cookie, String scene, String ticket) {}
