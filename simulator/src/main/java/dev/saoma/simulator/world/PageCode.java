package dev.saoma.simulator.world;

import java.time.Instant;

/// A code that leads to a page of a mini program. It never expires.
///
/// @param url what the picture contains, and what a phone reads from it
/// @param scene what the page is told; nothing else about the code reaches it
public record PageCode(
        String id, String url, AppId appId, String scene, String page, EnvVersion version, Instant createdAt) {}
