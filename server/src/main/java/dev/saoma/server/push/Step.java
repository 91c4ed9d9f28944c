package dev.saoma.server.push;

import dev.saoma.protocol.Bilingual;

/// One step of what was decided about a push.
///
/// @param code stable: `arrived`, `proof`, `mode`, `result`, `answer`
/// @param good whether it went as it should
public record Step(String code, boolean good, Bilingual text) {}
