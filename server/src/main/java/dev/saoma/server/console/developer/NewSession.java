package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Secret;

/// A session that has just begun.
///
/// @param key what the cookie is to hold: only its digest is kept
public record NewSession(Developer developer, Secret key) {}
